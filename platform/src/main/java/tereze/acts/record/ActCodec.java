package tereze.acts.record;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import tereze.acts.Act;
import tereze.acts.Actor;
import tereze.acts.Change.NewAct;
import tereze.acts.Listener;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.Subject;
import tools.jackson.databind.JsonNode;

/// Encodes acts to the stored bytes and decodes them. Thread-safe.
public final class ActCodec {
    private final ActKinds kinds;
    private final SecureRandom random;

    public ActCodec(ActKinds kinds, SecureRandom random) {
        this.kinds = kinds;
        this.random = random;
    }

    /// An encoded act: the arguments of `acts.append`.
    ///
    /// @param record format byte, nonces, record and parts
    /// @param commitment `SHA256("journal/record/v1\n" ‖ nonce ‖ record)`
    /// @param subjects surrogate ids of the persons that the act is about
    public record Encoded(
            UUID id,
            int kind,
            Instant at,
            UUID thing,
            UUID actor,
            String reason,
            byte[] record,
            byte[] commitment,
            List<UUID> subjects) {}

    /// Encodes an act.
    ///
    /// @param previous the commitment of the thing's previous act; empty if there is none
    public Encoded encode(NewAct act, byte[] previous, Actor actor, String reason, Instant at) {
        Instant micros = at.truncatedTo(ChronoUnit.MICROS);
        Class<? extends Act> type = act.act().getClass();
        ActRecord.Written written = ActRecord.write(
                new ActRecord.Head(
                        act.id(),
                        ActKinds.nameOf(type),
                        micros,
                        actor,
                        reason,
                        act.thing(),
                        act.previous().number() + 1,
                        previous.length == 0 ? null : HexFormat.of().formatHex(previous)),
                act.act(),
                random);
        return new Encoded(
                act.id(),
                ActKinds.numberOf(type),
                micros,
                act.thing(),
                actor.id(),
                reason,
                written.envelope().toBytes(),
                written.envelope().commitment(),
                written.subjects());
    }

    /// Decodes a stored act.
    ///
    /// @throws WrittenByNewerVersion if this version cannot read it
    public RecordedAct decode(long seq, byte[] stored) {
        Envelope envelope = Envelope.fromBytes(stored);
        JsonNode json = ActRecord.parse(envelope);
        String kind = json.get("kind").stringValue();
        Class<? extends Act> type = kinds.typeOf(kind);
        if (type == null) {
            throw new WrittenByNewerVersion("kind " + kind);
        }
        List<Subject<String>> subjects = ActRecord.subjects(json, envelope);
        return new RecordedAct(
                seq,
                UUID.fromString(json.get("id").stringValue()),
                kind,
                Instant.parse(json.get("at").stringValue()),
                UUID.fromString(json.get("thing").stringValue()),
                json.get("version").intValue(),
                ActRecord.actor(json, envelope),
                json.get("ground").stringValue(),
                subjects.stream().map(Subject::person).toList(),
                ActRecord.read(json, subjects, type));
    }

    /// See [ActStream#secretOf].
    public Optional<byte[]> secretOf(byte[] stored, PersonId subject, String purpose) {
        Envelope envelope = Envelope.fromBytes(stored);
        List<Subject<String>> subjects = ActRecord.subjects(ActRecord.parse(envelope), envelope);
        return IntStream.range(0, subjects.size())
                .filter(i -> subjects.get(i).person().equals(subject)
                        && subjects.get(i).part() != null)
                .mapToObj(i -> envelope.parts().get(i).secret(purpose))
                .findFirst();
    }

    /// The numbers of the kinds in these families; of all if there are none. Kinds that this node does not know are not
    /// among them.
    public Set<Integer> numbersIn(List<Class<? extends Act>> families) {
        return kinds.numbersIn(families.isEmpty() ? List.of(Act.class) : families);
    }

    /// The numbers of the kinds that a listener skips. Kinds that this node does not know are not among them.
    public Set<Integer> unheardBy(Listener listener) {
        return kinds.numbersOutside(listener.hears());
    }
}
