package tereze.gate.rules;

import java.nio.ByteBuffer;

/// The proof of when somebody arrived: it alone gives the place in the line. 48 bytes, 64 characters:
///
/// `1 u8 ‖ kid u8 ‖ event u32 ‖ lane u8 ‖ flags u8 ‖ node u16 ‖ t_ms u48 ‖ pid[16] ‖ tag[16]`, where the tag is
/// `HMAC(key of node and kid, "gate/ticket/v1\0" ‖ first 32 bytes)`.
///
/// @param kid the number of the key that signs, 1 until keys are rotated
/// @param flags [#OFFLINE] or 0
/// @param node the gate node that issued it, u16
/// @param arrivedMillis milliseconds since 1970
public record Ticket(int kid, EventId event, Lane lane, int flags, int node, long arrivedMillis, Pid pid) {
    /// The flag of a ticket that a kiosk issued without a network.
    public static final int OFFLINE = 1;

    private static final int VERSION = 1;
    private static final int BODY_BYTES = 32;
    private static final int PID_AT = 16;

    public Ticket {
        if (kid < 0 || kid > 0xff || flags < 0 || flags > 0xff || node < 0 || node > 0xffff) {
            throw new IllegalArgumentException(
                    "kid, flags, node: " + kid + ", " + flags + ", " + node + " (expected: u8, u8, u16)");
        }
        if (arrivedMillis < 0 || arrivedMillis >= 1L << 48) {
            throw new IllegalArgumentException("arrivedMillis: " + arrivedMillis + " (expected: u48)");
        }
    }

    /// What a text turns out to be.
    public sealed interface Reading {
        /// One of our tickets for this event. Whether it is still good, the [Schedule] says.
        record Valid(Ticket ticket) implements Reading {}

        /// One of our tickets, but for another event.
        record OfAnotherEvent(EventId event) implements Reading {}

        /// Not a ticket of ours.
        record Forged() implements Reading {}
    }

    public boolean isOffline() {
        return (flags & OFFLINE) != 0;
    }

    /// The 64 characters that a person carries.
    ///
    /// @param nodeKey the key of this ticket's node and kid ([Hmac#ofNode])
    public String sign(Hmac nodeKey) {
        byte[] body = body();
        return Token.write(body, nodeKey.tag(signed(body)));
    }

    /// The keys that sign tickets.
    public interface NodeKeys {
        /// The key of a node.
        ///
        /// @param kid the number of the key
        Hmac of(int node, int kid);
    }

    /// Reads and verifies a text.
    ///
    /// @param event for which it is presented
    /// @param master the key from which the keys of all nodes are derived
    public static Reading read(String text, EventId event, Hmac master) {
        return read(text, event, master::ofNode);
    }

    /// Reads and verifies a text.
    ///
    /// @param event for which it is presented
    public static Reading read(String text, EventId event, NodeKeys keys) {
        return Token.read(text, BODY_BYTES)
                .map(token -> read(token, event, keys))
                .orElseGet(Reading.Forged::new);
    }

    private static Reading read(Token token, EventId event, NodeKeys keys) {
        ByteBuffer body = ByteBuffer.wrap(token.body());
        int version = body.get();
        int kid = Byte.toUnsignedInt(body.get());
        int number = body.getInt();
        int lane = Byte.toUnsignedInt(body.get());
        int flags = Byte.toUnsignedInt(body.get());
        int node = Short.toUnsignedInt(body.getShort());
        long arrivedMillis = body.getLong(PID_AT - Long.BYTES) & 0xffff_ffff_ffffL;
        if (!keys.of(node, kid).verifies(signed(token.body()), token.tag()) || version != VERSION || number < 1) {
            return new Reading.Forged();
        }
        if (number != event.value()) {
            return new Reading.OfAnotherEvent(new EventId(number));
        }
        return Lane.of(lane)
                .<Reading>map(known -> new Reading.Valid(
                        new Ticket(kid, event, known, flags, node, arrivedMillis, Pid.of(token.body(), PID_AT))))
                .orElseGet(Reading.Forged::new);
    }

    private byte[] body() {
        return new ByteWriter()
                .u8(VERSION)
                .u8(kid)
                .u32(event.value())
                .u8(lane.code())
                .u8(flags)
                .u16(node)
                .u48(arrivedMillis)
                .bytes(pid.bytes())
                .toBytes();
    }

    private static byte[] signed(byte[] body) {
        return ByteWriter.labelled("gate/ticket/v1").bytes(body).toBytes();
    }
}
