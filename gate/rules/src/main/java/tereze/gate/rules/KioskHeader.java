package tereze.gate.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tereze.journal.Hash;

/// The header `Gate-Kiosk: NODE:HEX64:HEX32`, with which a kiosk hands in what it has issued. It is verified before
/// the body is read, so nobody else can make a node read a long one.
///
/// @param node the number of the kiosk, u16
/// @param body the SHA-256 of the body
/// @param tag `HMAC(key of the node, "gate/kiosk/v1\0" ‖ event u32 ‖ node u16 ‖ SHA-256 of the body)[0..16]`
public record KioskHeader(int node, Hash body, Tag tag) {
    /// The name of the header.
    public static final String NAME = "Gate-Kiosk";

    private static final Pattern FORM = Pattern.compile("(0|[1-9][0-9]{0,4}):([0-9a-f]{64}):([0-9a-f]{32})");

    /// The header for a body.
    public static KioskHeader sign(EventId event, int node, byte[] body, Hmac nodeKey) {
        Hash hash = Hash.ofContent(body);
        return new KioskHeader(node, hash, nodeKey.tag(message(event, node, hash)));
    }

    /// Empty if the text is not of the form that [#toString] gives.
    public static Optional<KioskHeader> read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches() || !NodeNumber.isOne(Integer.parseInt(form.group(1)))) {
            return Optional.empty();
        }
        return Tag.parse(form.group(3))
                .map(tag -> new KioskHeader(Integer.parseInt(form.group(1)), Hash.parse(form.group(2)), tag));
    }

    /// Whether the kiosk has signed it.
    public boolean isSigned(EventId event, Hmac nodeKey) {
        return nodeKey.verifies(message(event, node, body), tag);
    }

    /// Whether it belongs to a body.
    public boolean isOf(byte[] read) {
        return Hash.ofContent(read).equals(body);
    }

    @Override
    public String toString() {
        return node + ":" + body + ":" + tag;
    }

    private static byte[] message(EventId event, int node, Hash body) {
        return ByteWriter.labelled("gate/kiosk/v1")
                .u32(event.value())
                .u16(node)
                .bytes(body.bytes())
                .toBytes();
    }
}
