package tereze.testing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads every act of a database by the documented layout, without code of the product, and lists what is wrong:
/// bytes, hashes, blinded persons, commitments, columns, the chain of each thing, and the order. Not thread-safe.
public final class Auditor {
    private static final byte[] RECORD = "journal/record/v1\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PERSON = "tereze/person/v1\n".getBytes(StandardCharsets.UTF_8);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient owner;
    private final List<String> faults = new ArrayList<>();
    private final Map<UUID, byte[]> lastOf = new HashMap<>();
    private final Map<UUID, Integer> versionOf = new HashMap<>();
    private final Map<Integer, Integer> formats = new HashMap<>();

    /// Values of format 2 that may occur once only, or they would tie two records to one person.
    private final Set<String> seen = new HashSet<>();

    private long next;

    private Auditor(JdbcClient owner) {
        this.owner = owner;
    }

    /// What an audit found.
    ///
    /// @param formats how many acts have each format of the stored bytes
    public record Findings(Map<Integer, Integer> formats, List<String> faults) {}

    public static Findings audit(TestDatabase database) {
        Auditor auditor = new Auditor(JdbcClient.create(database.owner()));
        auditor.readAll();
        return new Findings(auditor.formats, auditor.faults);
    }

    private record Row(
            long seq,
            UUID id,
            String kind,
            Instant at,
            UUID thing,
            UUID actor,
            String ground,
            byte[] stored,
            byte[] commitment,
            Set<UUID> subjects) {}

    private void readAll() {
        owner.sql("""
                        select a.*, k.name, array(select s.person from acts.subject s where s.seq = a.seq
                            and s.kind = a.kind) as subjects
                        from acts.act a left join acts.kind k on k.number = a.kind order by a.seq""").query((row, number) -> read(row)).list().forEach(this::audit);
        long stray = owner.sql("select count(*) from acts.subject s where not exists"
                        + " (select from acts.act a where a.seq = s.seq and a.kind = s.kind)")
                .query(Long.class)
                .single();
        check(stray == 0, "subjects without their act: " + stray);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("thing", UUID.class),
                row.getObject("actor", UUID.class),
                row.getString("ground"),
                row.getBytes("record"),
                row.getBytes("commitment"),
                new TreeSet<>(Arrays.asList((UUID[]) row.getArray("subjects").getArray())));
    }

    private void audit(Row row) {
        try {
            check(row.seq() == next, "act " + row.seq() + ": follows a gap");
            ByteBuffer in = ByteBuffer.wrap(row.stored());
            int format = in.get();
            formats.merge(format, 1, Integer::sum);
            auditBytes(row, in, format);
        } catch (RuntimeException e) {
            faults.add("act " + row.seq() + ": cannot be read: " + e);
        }
        next = row.seq() + 1;
        lastOf.put(row.thing(), row.commitment());
    }

    private void auditBytes(Row row, ByteBuffer in, int format) {
        byte[] nonce = take(in, 32);
        byte[] record = take(in, in.getInt());
        JsonNode json = JSON.readTree(record);
        StringBuilder canonical = new StringBuilder();
        write(json, canonical);
        check(row, "canonical", Arrays.equals(record, canonical.toString().getBytes(StandardCharsets.UTF_8)));
        check(row, "commitment", Arrays.equals(row.commitment(), sha256(RECORD, nonce, record)));
        auditColumns(row, json);
        auditPersons(row, in, json, format);
        check(row, "length", !in.hasRemaining());
        once(row, format, HexFormat.of().formatHex(nonce));
    }

    private void auditColumns(Row row, JsonNode json) {
        check(row, "id", json.get("id").stringValue().equals(row.id().toString()));
        check(row, "kind", json.get("kind").stringValue().equals(row.kind()));
        check(row, "at", Instant.parse(json.get("at").stringValue()).equals(row.at()));
        check(row, "thing", json.get("thing").stringValue().equals(row.thing().toString()));
        check(row, "ground", json.get("ground").stringValue().equals(row.ground()));
        byte @Nullable [] before = lastOf.get(row.thing());
        String previous = before == null ? null : HexFormat.of().formatHex(before);
        String said =
                json.get("previous").isNull() ? null : json.get("previous").stringValue();
        check(row, "previous", said == null ? previous == null : said.equals(previous));
        int version = json.get("version").intValue();
        // A thing of a bulk load has version 1 without an act of its own.
        int last = versionOf.getOrDefault(row.thing(), version == 2 ? 1 : 0);
        check(row, "version", version == last + 1 || (version == last && before != null));
        versionOf.put(row.thing(), version);
    }

    private void auditPersons(Row row, ByteBuffer in, JsonNode json, int format) {
        boolean blinded = format == 2;
        check(row, "format", json.get("format").intValue() == (blinded ? 2 : 1));
        if (blinded) {
            auditActor(row, take(in, 32), id(in), json.get("actor"));
        } else {
            check(
                    row,
                    "actor",
                    json.get("actor").stringValue().equals(row.actor().toString()));
        }
        int count = Short.toUnsignedInt(in.getShort());
        check(
                row,
                "parts",
                json.get("parts").size() == count && json.get("subjects").size() == count);
        Set<UUID> persons = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            byte[] nonce = take(in, 32);
            String name = json.get("subjects").get(i).stringValue();
            UUID person = blinded ? id(in) : UUID.fromString(name);
            byte[] part = take(in, in.getInt());
            String hash = json.get("parts").get(i).stringValue();
            check(row, "part " + i, hash.equals(base64(sha256(nonce, part))));
            if (blinded) {
                check(row, "subject " + i, name.equals(base64(sha256(PERSON, nonce, bytes(person)))));
                once(row, format, HexFormat.of().formatHex(nonce));
                once(row, format, name);
                once(row, format, hash);
            }
            persons.add(person);
        }
        check(row, "subjects", persons.equals(row.subjects()));
    }

    private void auditActor(Row row, byte[] nonce, UUID actor, JsonNode said) {
        check(row, "actor", actor.equals(row.actor()));
        once(row, 2, HexFormat.of().formatHex(nonce));
        if (said.isObject()) {
            String name = said.get("person").stringValue();
            check(row, "blinded actor", name.equals(base64(sha256(PERSON, nonce, bytes(actor)))));
            once(row, 2, name);
        } else {
            check(row, "named actor", said.stringValue().equals(actor.toString()));
            check(row, "an actor named who is a person", !isPerson(actor));
        }
    }

    private boolean isPerson(UUID actor) {
        return owner.sql("select exists (select from people.person where id = ?)")
                .param(actor)
                .query(Boolean.class)
                .single();
    }

    private void once(Row row, int format, String value) {
        check(row, "a value that another record has", format != 2 || seen.add(value));
    }

    private void check(Row row, String what, boolean right) {
        check(right, "act " + row.seq() + " (" + row.kind() + "): " + what);
    }

    private void check(boolean right, String fault) {
        if (!right) {
            faults.add(fault);
        }
    }

    /// RFC 8785 for what records contain: objects, arrays, strings, whole numbers, booleans and null.
    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            String between = "{";
            for (String name : new TreeSet<>(node.propertyNames())) {
                out.append(between);
                writeText(name, out);
                out.append(':');
                write(node.get(name), out);
                between = ",";
            }
            out.append(node.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            String between = "[";
            for (JsonNode item : node) {
                out.append(between);
                write(item, out);
                between = ",";
            }
            out.append(node.isEmpty() ? "[]" : "]");
        } else if (node.isString()) {
            writeText(node.stringValue(), out);
        } else {
            out.append(node);
        }
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        text.chars().forEach(c -> {
            int escaped = "\"\\\b\f\n\r\t".indexOf(c);
            if (escaped >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(escaped));
            } else if (c < 0x20) {
                out.append("\\u%04x".formatted(c));
            } else {
                out.append((char) c);
            }
        });
        out.append('"');
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return taken;
    }

    private static UUID id(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
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
}
