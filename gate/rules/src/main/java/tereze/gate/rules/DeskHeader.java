package tereze.gate.rules;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The header `Gate-Desk: NAME:t_ms:HEX`, with which a desk of a service centre asks for a ticket for somebody.
///
/// @param name of the desk, which says with which key to verify
/// @param atMillis when it asks, milliseconds since 1970, u48
/// @param tag `HMAC(key of the desk, "gate/desk/v1\0" ‖ event u32 ‖ t u48 ‖ IIN in ASCII)[0..16]`
public record DeskHeader(String name, long atMillis, Tag tag) {
    /// The name of the header.
    public static final String NAME = "Gate-Desk";

    /// How far the time may be from that of the gate, in milliseconds.
    public static final long CLOSE_MILLIS = 60_000;

    /// A desk's name; also part of a line of the keys file.
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9][a-z0-9-]{0,39}):(0|[1-9][0-9]{0,14}):([0-9a-f]{32})");

    /// The header of a desk that asks for a ticket.
    public static DeskHeader sign(String name, long atMillis, EventId event, Iin iin, Hmac deskKey) {
        return new DeskHeader(name, atMillis, deskKey.tag(message(atMillis, event, iin)));
    }

    /// Empty if the text is not of the form that [#toString] gives.
    public static Optional<DeskHeader> read(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Tag.parse(form.group(3)).map(tag -> new DeskHeader(form.group(1), Long.parseLong(form.group(2)), tag))
                : Optional.empty();
    }

    /// Whether the desk asks now, for this person, in this event.
    public boolean isGenuine(EventId event, Iin iin, Hmac deskKey, long nowMillis) {
        return Math.abs(nowMillis - atMillis) <= CLOSE_MILLIS && deskKey.verifies(message(atMillis, event, iin), tag);
    }

    @Override
    public String toString() {
        return name + ":" + atMillis + ":" + tag;
    }

    private static byte[] message(long atMillis, EventId event, Iin iin) {
        return ByteWriter.labelled("gate/desk/v1")
                .u32(event.value())
                .u48(atMillis)
                .ascii(iin.value())
                .toBytes();
    }
}
