package tereze.gate.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header `Gate-Peer: NODE:t_ms:HEX`, with which a node asks another one for what it has issued: rosters are not
/// public before the seed is.
///
/// @param node that asks, u16
/// @param atMillis when it asks, milliseconds since 1970, u48
/// @param tag `HMAC(master key, "gate/peer/v1\0" ‖ event u32 ‖ node u16 ‖ t u48)[0..16]`
public record PeerHeader(int node, long atMillis, Tag tag) {
    /// The name of the header.
    public static final String NAME = "Gate-Peer";

    /// The header of the answer: its tag ([#answerTag]).
    public static final String ANSWER_NAME = "Gate-Answer";

    /// How far the time may be from that of the other node. Longer than clocks may differ, so that nodes can find out
    /// that they do.
    public static final long CLOSE_MILLIS = 3_600_000;

    private static final Pattern FORM = Pattern.compile("([0-9]{1,5}):(0|[1-9][0-9]{0,14}):([0-9a-f]{32})");

    /// The header of a node that asks.
    public static PeerHeader sign(EventId event, int node, long atMillis, Hmac master) {
        return new PeerHeader(node, atMillis, master.tag(message(event, node, atMillis)));
    }

    /// Empty if the text is not of the form that [#toString] gives.
    public static Optional<PeerHeader> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches() && Integer.parseInt(form.group(1)) <= 0xffff
                ? Tag.parse(form.group(3))
                        .map(tag -> new PeerHeader(Integer.parseInt(form.group(1)), Long.parseLong(form.group(2)), tag))
                : Optional.empty();
    }

    /// Whether another node asks now.
    public boolean isGenuine(EventId event, Hmac master, long nowMillis) {
        return Math.abs(nowMillis - atMillis) <= CLOSE_MILLIS && master.verifies(message(event, node, atMillis), tag);
    }

    /// Signs the answer to this question: `HMAC(master key, "gate/answer/v1\0" ‖ tag of the question ‖ answer)[0..16]`.
    public Tag answerTag(byte[] answer, Hmac master) {
        return master.tag(answerMessage(answer));
    }

    /// Whether an answer is to this question, and from a node.
    public boolean isAnswer(byte[] answer, Tag answerTag, Hmac master) {
        return master.verifies(answerMessage(answer), answerTag);
    }

    private byte[] answerMessage(byte[] answer) {
        return ByteWriter.labelled("gate/answer/v1")
                .bytes(tag.bytes())
                .bytes(answer)
                .toBytes();
    }

    @Override
    public String toString() {
        return node + ":" + atMillis + ":" + tag;
    }

    private static byte[] message(EventId event, int node, long atMillis) {
        return ByteWriter.labelled("gate/peer/v1")
                .u32(event.value())
                .u16(node)
                .u48(atMillis)
                .toBytes();
    }
}
