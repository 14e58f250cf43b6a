package tereze.acts.record;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The record of an act: RFC 8785 JSON of `{format, id, kind, at, actor, ground, thing, version, previous, subjects,
/// common, parts}`. `parts` contains a salted hash of what the act says of each subject.
public final class ActRecord {
    private static final int FORMAT = 1;

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
            UUID actor,
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
        ObjectNode record = ActsJson.MAPPER.createObjectNode();
        record.put("format", FORMAT);
        record.put("id", head.id().toString());
        record.put("kind", head.kind());
        record.put("at", head.at().toString());
        record.put("actor", head.actor().toString());
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
            Envelope.Part part = new Envelope.Part(nonce(random), said);
            parts.add(part);
            persons.add(subject.person().value().toString());
            hashes.add(Base64.getEncoder().encodeToString(part.hash()));
        }
        return new Written(
                new Envelope(nonce(random), CanonicalJson.of(record), parts),
                subjects.stream().map(subject -> subject.person().value()).toList());
    }

    public static JsonNode parse(Envelope envelope) {
        return ActsJson.MAPPER.readTree(envelope.record());
    }

    /// The subjects of a record with the JSON of their parts.
    public static List<Subject<String>> subjects(JsonNode record, Envelope envelope) {
        JsonNode persons = record.get("subjects");
        if (persons.size() != envelope.parts().size()) {
            throw new IllegalArgumentException("subjects: " + persons.size() + " (expected: as many as parts)");
        }
        List<Subject<String>> subjects = new ArrayList<>();
        for (int i = 0; i < persons.size(); i++) {
            String said = new String(envelope.parts().get(i).part(), StandardCharsets.UTF_8);
            PersonId person = new PersonId(UUID.fromString(persons.get(i).stringValue()));
            subjects.add(new Subject<>(person, said.equals("null") ? null : said));
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

    private static byte[] nonce(SecureRandom random) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }
}
