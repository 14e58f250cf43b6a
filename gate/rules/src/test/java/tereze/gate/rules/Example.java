package tereze.gate.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tereze.journal.Hash;

/// The event, keys and tickets of the published test vectors.
final class Example {
    static final EventId EVENT = new EventId(7);
    static final Hmac MASTER = key(0x00);
    static final Hmac EVENT_KEY = key(0x20);
    static final Hmac PASS_KEY = key(0x40);
    static final Hmac CURSOR_KEY = key(0x60);
    static final Hmac DESK_KEY = key(0x80);
    static final Instant OPENS = Instant.ofEpochMilli(1_806_552_000_000L);
    static final Schedule SCHEDULE =
            new Schedule(OPENS.minusSeconds(3600), OPENS, OPENS.plusSeconds(86_400), Duration.ofDays(3));

    static final Iin FIRST = new Iin("210517700013");
    static final Iin SECOND = new Iin("210517800026");
    static final Iin THIRD = new Iin("211101800037");

    static final Ticket TICKET = ticket(FIRST, 1_806_551_999_017L);
    static final String TICKET_TEXT = "AQEAAAAHAAAAAwGknuPiKZsNki3OOZI9qaIPWad_DEVGjOHxFkjqHmrsu3XODmN3";

    static final Draw DRAW = new Draw(EVENT, Optional.empty(), List.of(Optional.of(secret())));
    static final Seed SEED = DRAW.seed();
    static final Ord FIRST_ORD = Ord.of(TICKET, SCHEDULE, SEED);

    static final LocalDate BORN_FROM = LocalDate.of(2020, 9, 1);

    private Example() {}

    static Ticket ticket(Iin iin, long arrivedMillis) {
        return new Ticket(1, EVENT, Lane.PUBLIC, 0, 3, arrivedMillis, Pid.of(EVENT, EVENT_KEY, iin));
    }

    static byte[] secret() {
        byte[] secret = new byte[Hash.BYTES];
        Arrays.fill(secret, (byte) 0xaa);
        return secret;
    }

    /// The key of 32 bytes that count up.
    static Hmac key(int first) {
        return Hmac.of(bytes(first));
    }

    static byte[] bytes(int first) {
        byte[] bytes = new byte[Hmac.KEY_BYTES];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (first + at);
        }
        return bytes;
    }
}
