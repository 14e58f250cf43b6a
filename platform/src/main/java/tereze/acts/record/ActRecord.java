package tereze.acts.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Actor;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The record of an act: RFC 8785 JSON of `{format, id, kind, at, actor, ground, thing, version, previous, subjects,
/// common, parts}`. `parts` contains a salted hash of what the act says of each subject.
///
/// In format 2 `subjects` contains each person blinded, and `actor` is the id of an agency or of the platform, or
/// `{"person": "…"}` with the person blinded by a nonce of its own. So a reader of records cannot tell that two of them
/// are about one person. In format 1 both name the persons by their surrogate ids.
public final class ActRecord {
    private static final int FORMAT = 2;
    private static final int FORMAT_WITH_NAMES = 1;

    private static final int NONCE_BYTES = 32;

    private ActRecord() {}

    /// The head of a record: everything except the content of the act.
    ///
    /// @param version of the thing after the act
    /// @param previous hexadecimal commitment of the thing's previous act; null if there is none
    public record Head(
            UUID id,
            String kind,
            Instant at,
            Actor actor,
            String reason,
            UUID thing,
            int version,
            @Nullable String previous) {}

    public record Written(Envelope envelope, List<UUID> subjects) {
        public Written {
            subjects = List.copyOf(subjects);
        }
    }

    /// Writes the record of an act with new nonces.
    public static Written write(Head head, Act act, SecureRandom random) {
        List<Subject<?>> subjects = new ArrayList<>();
        JsonNode common = ActsJson.MAPPER.readTree(ActsJson.MAPPER
                .writer()
                .withAttribute(SubjectJson.SUBJECTS, subjects)
                .writeValueAsBytes(act));
        Iterator<byte[]> nonces = nonces(2 + subjects.size(), random);
        Envelope.Blinded actor =
                new Envelope.Blinded(nonces.next(), head.actor().id());
        ObjectNode record = ActsJson.MAPPER.createObjectNode();
        record.put("format", FORMAT);
        record.put("id", head.id().toString());
        record.put("kind", head.kind());
        record.put("at", head.at().toString());
        if (head.actor().isPerson()) {
            record.putObject("actor").put("person", actor.inRecord());
        } else {
            record.put("actor", actor.id().toString());
        }
        record.put("ground", head.reason());
        record.put("thing", head.thing().toString());
        record.put("version", head.version());
        record.put("previous", head.previous());
        record.set("common", common);
        ArrayNode persons = record.putArray("subjects");
        ArrayNode hashes = record.putArray("parts");
        List<Envelope.Part> parts = new ArrayList<>();
        for (Subject<?> subject : subjects) {
            byte[] said = CanonicalJson.of(ActsJson.MAPPER.valueToTree(subject.part()));
            UUID person = subject.person().value();
            Envelope.Part part = new Envelope.Part(nonces.next(), person, said);
            parts.add(part);
            persons.add(new Envelope.Blinded(part.nonce(), person).inRecord());
            hashes.add(Base64.getEncoder().encodeToString(part.hash()));
        }
        return new Written(
                new Envelope(nonces.next(), CanonicalJson.of(record), actor, parts),
                subjects.stream().map(subject -> subject.person().value()).toList());
    }

    /// @throws WrittenByNewerVersion for a format that this version does not know
    public static JsonNode parse(Envelope envelope) {
        JsonNode record = ActsJson.MAPPER.readTree(envelope.record());
        int format = record.path("format").asInt(0);
        if (format != (envelope.actor() == null ? FORMAT_WITH_NAMES : FORMAT)) {
            throw new WrittenByNewerVersion("record format " + format);
        }
        return record;
    }

    /// Who acted. What a record blinds is stored beside it in the envelope.
    static UUID actor(JsonNode record, Envelope envelope) {
        return envelope.actor() == null
                ? UUID.fromString(record.get("actor").stringValue())
                : envelope.actor().id();
    }

    /// The subjects of a record with the JSON of their parts.
    public static List<Subject<String>> subjects(JsonNode record, Envelope envelope) {
        JsonNode persons = record.get("subjects");
        if (persons.size() != envelope.parts().size()) {
            throw new IllegalArgumentException("subjects: " + persons.size() + " (expected: as many as parts)");
        }
        List<Subject<String>> subjects = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            Envelope.Part part = envelope.parts().get(i);
            String said = new String(part.part(), StandardCharsets.UTF_8);
            UUID person = part.person() == null ? UUID.fromString(persons.get(i).stringValue()) : part.person();
            subjects.add(new Subject<>(new PersonId(person), said.equals("null") ? null : said));
        }
        return subjects;
    }

    /// Decodes the act as the record of its kind.
    public static Act read(JsonNode record, List<Subject<String>> subjects, Class<? extends Act> type) {
        return ActsJson.MAPPER
                .readerFor(type)
                .withAttribute(SubjectJson.SUBJECTS, subjects)
                .readValue(record.get("common"));
    }

    /// Asks once for all of them, because each question to the operating system's generator takes longer than a nonce.
    private static Iterator<byte[]> nonces(int number, SecureRandom random) {
        byte[] bytes = new byte[number * NONCE_BYTES];
        random.nextBytes(bytes);
        return IntStream.range(0, number)
                .mapToObj(i -> Arrays.copyOfRange(bytes, i * NONCE_BYTES, (i + 1) * NONCE_BYTES))
                .iterator();
    }
}
