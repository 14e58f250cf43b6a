package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tereze.acts.record.ActCodec;
import tereze.acts.record.Envelope;
import tereze.testing.TestDatabase;

/// The arguments of `acts.append` for one act.
record RawAct(
        UUID id,
        int kind,
        Instant at,
        UUID thing,
        UUID actor,
        String ground,
        byte[] record,
        byte[] commitment,
        List<UUID> subjects) {
    static RawAct of(ActCodec.Encoded act) {
        return new RawAct(
                act.id(),
                act.kind(),
                act.at(),
                act.thing(),
                act.actor(),
                act.reason(),
                act.record(),
                act.commitment(),
                act.subjects());
    }

    RawAct withId(UUID other) {
        return new RawAct(other, kind, at, thing, actor, ground, record, commitment, subjects);
    }

    RawAct withKind(int other) {
        return new RawAct(id, other, at, thing, actor, ground, record, commitment, subjects);
    }

    RawAct withAt(Instant other) {
        return new RawAct(id, kind, other, thing, actor, ground, record, commitment, subjects);
    }

    RawAct withThing(UUID other) {
        return new RawAct(id, kind, at, other, actor, ground, record, commitment, subjects);
    }

    RawAct withActor(UUID other) {
        return new RawAct(id, kind, at, thing, other, ground, record, commitment, subjects);
    }

    RawAct withGround(String other) {
        return new RawAct(id, kind, at, thing, actor, other, record, commitment, subjects);
    }

    RawAct withCommitment(byte[] other) {
        return new RawAct(id, kind, at, thing, actor, ground, record, other, subjects);
    }

    RawAct with(byte[] otherRecord) {
        return new RawAct(id, kind, at, thing, actor, ground, otherRecord, commitment, subjects);
    }

    RawAct with(List<UUID> otherSubjects) {
        return new RawAct(id, kind, at, thing, actor, ground, record, commitment, otherSubjects);
    }

    /// The same act with another envelope and its true commitment.
    RawAct storing(Envelope envelope) {
        return new RawAct(id, kind, at, thing, actor, ground, envelope.toBytes(), envelope.commitment(), subjects);
    }

    /// The same act with a record that says something else, and its true commitment.
    RawAct saying(UnaryOperator<String> other) {
        Envelope envelope = Envelope.fromBytes(record);
        byte[] said = other.apply(new String(envelope.record(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(said).isNotEqualTo(envelope.record());
        return storing(new Envelope(envelope.nonce(), said, envelope.actor(), envelope.parts()));
    }

    /// The same act with other parts beside its record.
    RawAct withParts(List<Envelope.Part> parts) {
        Envelope envelope = Envelope.fromBytes(record);
        return storing(new Envelope(envelope.nonce(), envelope.record(), envelope.actor(), parts));
    }

    /// The arguments of `acts.append` in SQL, of which a test may replace some.
    static final List<String> ARGUMENTS = List.of(
            "$ids", "$kinds", "$ats", "$things", "$actors", "$grounds", "$records", "$commitments", "$of", "$subjects");

    /// Calls the function as the committer does. Returns the SQLSTATE of the refusal, or `done`.
    static String append(TestDatabase database, List<RawAct> acts, List<String> arguments) {
        List<String> of = new ArrayList<>();
        List<UUID> subjects = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            of.addAll(Collections.nCopies(acts.get(i).subjects().size(), Integer.toString(i + 1)));
            subjects.addAll(acts.get(i).subjects());
        }
        String sql = ("select acts.append(" + String.join(", ", arguments) + ")")
                .replace("$ids", list("uuid", acts, act -> "'" + act.id() + "'"))
                .replace("$kinds", list("int", acts, act -> Integer.toString(act.kind())))
                .replace("$ats", list("timestamptz", acts, act -> "'" + act.at() + "'"))
                .replace("$things", list("uuid", acts, act -> "'" + act.thing() + "'"))
                .replace("$actors", list("uuid", acts, act -> "'" + act.actor() + "'"))
                .replace("$grounds", list("text", acts, act -> text(act.ground())))
                .replace("$records", list("bytea", acts, act -> bytes(act.record())))
                .replace("$commitments", list("bytea", acts, act -> bytes(act.commitment())))
                .replace("$of", list("int", of, position -> position))
                .replace("$subjects", list("uuid", subjects, subject -> "'" + subject + "'"));
        return database.refusal("tereze_committer", sql);
    }

    private static <T> String list(String type, List<T> items, Function<T, String> sql) {
        return "array[" + String.join(", ", items.stream().map(sql).toList()) + "]::" + type + "[]";
    }

    private static String text(String value) {
        return "convert_from(" + bytes(value.getBytes(StandardCharsets.UTF_8)) + ", 'UTF8')";
    }

    private static String bytes(byte[] value) {
        return "'\\x" + HexFormat.of().formatHex(value) + "'::bytea";
    }
}
