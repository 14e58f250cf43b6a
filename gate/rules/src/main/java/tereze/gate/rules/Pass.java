package tereze.gate.rules;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;

/// The proof that it is somebody's turn. Only the person of its pid can use it, and any number of times until its
/// end. 52 bytes, 70 characters:
///
/// `2 u8 ‖ kid u8 ‖ event u32 ‖ lane u8 ‖ flags u8 ‖ until_s u32 ‖ ord u64 ‖ pid[16] ‖ tag[16]`, where the tag is
/// `HMAC(key of passes, "gate/pass/v1\0" ‖ first 36 bytes)`.
///
/// @param kid the number of the key that signs, 1 until keys are rotated
/// @param flags those of the ticket
/// @param untilSeconds the first second since 1970 at which it is no longer good, u32
public record Pass(int kid, EventId event, Lane lane, int flags, long untilSeconds, Ord ord, Pid pid) {
    /// How long a pass is good. A person who misses it claims another one.
    public static final Duration GOOD_FOR = Duration.ofMinutes(20);

    private static final int VERSION = 2;
    private static final int BODY_BYTES = 36;
    private static final int ORD_AT = 12;
    private static final int PID_AT = 20;

    public Pass {
        if (kid < 0 || kid > 0xff || flags < 0 || flags > 0xff) {
            throw new IllegalArgumentException("kid, flags: " + kid + ", " + flags + " (expected: u8, u8)");
        }
        if (untilSeconds < 0 || untilSeconds >= 1L << 32) {
            throw new IllegalArgumentException("untilSeconds: " + untilSeconds + " (expected: u32)");
        }
    }

    /// What a text turns out to be.
    public sealed interface Reading {
        /// A pass of ours for this event that is still good.
        record Valid(Pass pass) implements Reading {}

        /// A pass of ours for this event whose time is over.
        record Expired(Pass pass) implements Reading {}

        /// A pass of ours, but for another event.
        record OfAnotherEvent(EventId event) implements Reading {}

        /// Not a pass of ours.
        record Forged() implements Reading {}
    }

    /// The pass for a ticket whose turn it is. A part of a second is cut off.
    public static Pass of(Ticket ticket, Ord ord, Instant now) {
        return new Pass(
                1,
                ticket.event(),
                ticket.lane(),
                ticket.flags(),
                now.plus(GOOD_FOR).getEpochSecond(),
                ord,
                ticket.pid());
    }

    public Instant until() {
        return Instant.ofEpochSecond(untilSeconds);
    }

    /// The 70 characters that a person carries.
    public String sign(Hmac passKey) {
        byte[] body = body();
        return Token.write(body, passKey.tag(signed(body)));
    }

    /// Reads and verifies a text.
    ///
    /// @param event for which it is presented
    public static Reading read(String text, EventId event, Hmac passKey, Instant now) {
        return Token.read(text, BODY_BYTES)
                .filter(token -> passKey.verifies(signed(token.body()), token.tag()))
                .map(token -> read(token.body(), event, now))
                .orElseGet(Reading.Forged::new);
    }

    private static Reading read(byte[] bytes, EventId event, Instant now) {
        ByteBuffer body = ByteBuffer.wrap(bytes);
        int version = body.get();
        int kid = Byte.toUnsignedInt(body.get());
        int number = body.getInt();
        int lane = Byte.toUnsignedInt(body.get());
        int flags = Byte.toUnsignedInt(body.get());
        long untilSeconds = Integer.toUnsignedLong(body.getInt());
        if (version != VERSION || number < 1 || Lane.of(lane).isEmpty()) {
            return new Reading.Forged();
        }
        if (number != event.value()) {
            return new Reading.OfAnotherEvent(new EventId(number));
        }
        Ord ord = new Ord(body.getLong(ORD_AT));
        Pass pass = new Pass(kid, event, Lane.of(lane).get(), flags, untilSeconds, ord, Pid.of(bytes, PID_AT));
        return now.isBefore(pass.until()) ? new Reading.Valid(pass) : new Reading.Expired(pass);
    }

    private byte[] body() {
        return new ByteWriter()
                .u8(VERSION)
                .u8(kid)
                .u32(event.value())
                .u8(lane.code())
                .u8(flags)
                .u32(untilSeconds)
                .u64(ord.value())
                .bytes(pid.bytes())
                .toBytes();
    }

    private static byte[] signed(byte[] body) {
        return ByteWriter.labelled("gate/pass/v1").bytes(body).toBytes();
    }
}
