package tereze.acts.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.acts.Act;
import tereze.acts.Actor;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tools.jackson.databind.JsonNode;

/// Compares the record of an act with separate code that reads the stored bytes by the documented layout.
class ActRecordTest {
    private static final PersonId SELLER = new PersonId(UUID.fromString("5e11e500-0000-4000-8000-000000000001"));
    private static final PersonId BUYER = new PersonId(UUID.fromString("b0be4000-0000-4000-8000-000000000002"));
    private static final ActRecord.Head HEAD = new ActRecord.Head(
            UUID.fromString("01999999-0000-7000-8000-000000000001"),
            "test.sold/1",
            Instant.parse("2026-11-21T10:15:30.123456Z"),
            Actor.agency(UUID.fromString("0b0b0b0b-0000-4000-8000-000000000001")),
            "sale",
            UUID.fromString("01999999-0000-7000-8000-000000000009"),
            2,
            "ab".repeat(32));
    private static final Sold SOLD = new Sold(
            "house", Long.MAX_VALUE, new Subject<>(SELLER, new Paid("Әсел", 5)), Subject.of(BUYER), List.of("ю", "я"));

    record Sold(String what, long price, Subject<Paid> seller, Subject<Subject.Nothing> buyer, List<String> marks)
            implements Act {}

    record Paid(String name, int times) {}

    @Test
    void holdsWhatTheFormatSays() {
        ActRecord.Written written = ActRecord.write(HEAD, SOLD, new SecureRandom());
        Read read = Read.of(written.envelope().toBytes());

        assertThat(read.record()).isEqualTo("""
                {"actor":"0b0b0b0b-0000-4000-8000-000000000001","at":"2026-11-21T10:15:30.123456Z",\
                "common":{"buyer":1,"marks":["ю","я"],"price":"9223372036854775807","seller":0,"what":"house"},\
                "format":2,"ground":"sale","id":"01999999-0000-7000-8000-000000000001","kind":"test.sold/1",\
                "parts":["%s","%s"],"previous":"%s",\
                "subjects":["%s","%s"],\
                "thing":"01999999-0000-7000-8000-000000000009","version":2}""".formatted(
                        base64(sha256(read.nonces().get(0), "{\"name\":\"Әсел\",\"times\":5}".getBytes(UTF_8))),
                        base64(sha256(read.nonces().get(1), "null".getBytes(UTF_8))),
                        "ab".repeat(32),
                        blinded(read.nonces().get(0), SELLER),
                        blinded(read.nonces().get(1), BUYER)));
        assertThat(read.actor()).isEqualTo(HEAD.actor().id());
        assertThat(read.persons()).containsExactly(SELLER.value(), BUYER.value());
        assertThat(read.parts()).containsExactly("{\"name\":\"Әсел\",\"times\":5}", "null");
        assertThat(written.subjects()).containsExactly(SELLER.value(), BUYER.value());
    }

    @Test
    void commitsToTheRecordAndItsNonce() {
        Envelope envelope = ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope();
        Read read = Read.of(envelope.toBytes());

        assertThat(envelope.commitment())
                .isEqualTo(sha256(
                        "journal/record/v1\n".getBytes(UTF_8),
                        read.nonce(),
                        read.record().getBytes(UTF_8)));
    }

    @Test
    void saysNothingOfAPersonInTheRecordItself() {
        Read read = Read.of(
                ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope().toBytes());

        assertThat(read.record()).doesNotContain("Әсел");
    }

    /// A record contains the person who acts like a subject: blinded, with a nonce of its own.
    @Test
    void blindsAPersonWhoActs() {
        ActRecord.Head bySeller = new ActRecord.Head(
                HEAD.id(),
                HEAD.kind(),
                HEAD.at(),
                Actor.person(SELLER),
                HEAD.reason(),
                HEAD.thing(),
                HEAD.version(),
                HEAD.previous());
        Envelope envelope = ActRecord.write(bySeller, SOLD, new SecureRandom()).envelope();
        Read read = Read.of(envelope.toBytes());

        assertThat(read.record())
                .startsWith("{\"actor\":{\"person\":\"" + blinded(read.actorNonce(), SELLER) + "\"},\"at\":")
                .doesNotContain(blinded(read.actorNonce(), BUYER))
                .doesNotContain(SELLER.toString());
        assertThat(read.actor()).isEqualTo(SELLER.value());
        assertThat(read.nonces()).doesNotContain(read.actorNonce());
        assertThat(ActRecord.actor(ActRecord.parse(envelope), envelope)).isEqualTo(SELLER.value());
    }

    /// The format of the bytes is known, that of the record is of a newer version.
    @Test
    void knowsTheRecordFormatOfANewerVersion() {
        Envelope stored = ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope();
        byte[] newer = new String(stored.record(), UTF_8)
                .replace("\"format\":2", "\"format\":3")
                .getBytes(UTF_8);

        assertThatThrownBy(() -> ActRecord.parse(new Envelope(stored.nonce(), newer, stored.actor(), stored.parts())))
                .isInstanceOf(WrittenByNewerVersion.class)
                .hasMessage("record format 3");
    }

    @Test
    void saltsEachRecordAndPartAnew() {
        Read one = Read.of(
                ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope().toBytes());
        Read other = Read.of(
                ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope().toBytes());

        assertThat(one.record()).isNotEqualTo(other.record());
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
        assertThat(one.nonces()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(other.nonces());
    }

    @Test
    void readsTheActBack() {
        Envelope stored = Envelope.fromBytes(
                ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope().toBytes());
        JsonNode json = ActRecord.parse(stored);

        assertThat(ActRecord.read(json, ActRecord.subjects(json, stored), Sold.class))
                .isEqualTo(SOLD);
    }

    /// Erasing one person's part leaves the record, its commitment and the other parts as they are.
    @Test
    void readsTheRestWhereAPartWasErased() {
        Envelope stored = ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope();
        List<Envelope.Part> erased = List.of(
                new Envelope.Part(new byte[32], SELLER.value(), "null".getBytes(UTF_8)),
                stored.parts().get(1));
        Envelope left = new Envelope(stored.nonce(), stored.record(), stored.actor(), erased);
        JsonNode json = ActRecord.parse(left);

        assertThat(left.commitment()).isEqualTo(stored.commitment());
        assertThat(ActRecord.read(json, ActRecord.subjects(json, left), Sold.class))
                .isEqualTo(new Sold("house", Long.MAX_VALUE, new Subject<>(SELLER, null), SOLD.buyer(), SOLD.marks()));
    }

    @Test
    void refusesFewerPartsThanSubjects() {
        Envelope stored = ActRecord.write(HEAD, SOLD, new SecureRandom()).envelope();
        Envelope fewer = new Envelope(
                stored.nonce(),
                stored.record(),
                stored.actor(),
                List.of(stored.parts().get(0)));

        assertThatThrownBy(() -> ActRecord.subjects(ActRecord.parse(fewer), fewer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// The stored bytes, read by the documented layout.
    private record Read(
            byte[] nonce,
            String record,
            byte[] actorNonce,
            UUID actor,
            List<byte[]> nonces,
            List<UUID> persons,
            List<String> parts) {
        static Read of(byte[] stored) {
            ByteBuffer in = ByteBuffer.wrap(stored);
            assertThat(in.get()).isEqualTo((byte) 2);
            byte[] nonce = take(in, 32);
            String record = new String(take(in, in.getInt()), UTF_8);
            byte[] actorNonce = take(in, 32);
            UUID actor = new UUID(in.getLong(), in.getLong());
            int count = in.getShort();
            UUID[] persons = new UUID[count];
            byte[][] nonces = new byte[count][];
            String[] parts = new String[count];
            for (int i = 0; i < count; i++) {
                nonces[i] = take(in, 32);
                persons[i] = new UUID(in.getLong(), in.getLong());
                parts[i] = new String(take(in, in.getInt()), UTF_8);
            }
            assertThat(in.hasRemaining()).isFalse();
            return new Read(nonce, record, actorNonce, actor, List.of(nonces), List.of(persons), List.of(parts));
        }

        private static byte[] take(ByteBuffer in, int length) {
            byte[] taken = new byte[length];
            in.get(taken);
            return taken;
        }
    }

    private static byte[] sha256(byte[]... pieces) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] piece : pieces) {
                digest.update(piece);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String blinded(byte[] nonce, PersonId person) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(person.value().getMostSignificantBits())
                .putLong(person.value().getLeastSignificantBits())
                .array();
        return base64(sha256("tereze/person/v1\n".getBytes(UTF_8), nonce, id));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
