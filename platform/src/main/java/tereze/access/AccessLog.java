package tereze.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.Act;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.agencies.Agency;

/// Who saw a person's data, when and why: read from the acts about that person, whatever module wrote them.
/// Thread-safe.
@Service
public final class AccessLog {
    private final ActStream stream;
    private final List<Class<? extends Act>> looks;

    AccessLog(ActStream stream, List<ActFamily> families) {
        this.stream = stream;
        this.looks = families.stream()
                .flatMap(family -> kinds(family.type()))
                .filter(DataAccess.class::isAssignableFrom)
                .toList();
    }

    /// One look.
    ///
    /// @param seq its place in the stream
    /// @param actor who looked: an officer's or an agency's surrogate id
    /// @param agency code of the agency it was done for; null for none
    /// @param looked what for and what was seen; empty where that was erased
    /// @param receipt the id of the act
    public record Entry(
            long seq, Instant at, UUID actor, @Nullable String agency, Optional<DataAccessed> looked, UUID receipt) {}

    /// Looks at a person's data, the newest first.
    ///
    /// @param before the place in the stream before which to begin, exclusive
    public List<Entry> of(PersonId person, long before, int limit) {
        return stream.about(person, before, limit, looks).stream()
                .map(act -> entry(person, act))
                .toList();
    }

    /// How many looks, questions among them, were recorded since a moment, whomever they were about.
    public long countSince(Instant moment) {
        return stream.countSince(moment, looks);
    }

    private static Entry entry(PersonId person, RecordedAct recorded) {
        DataAccess look = (DataAccess) recorded.act();
        return new Entry(
                recorded.seq(),
                recorded.at(),
                lookedBy(person, recorded.actor(), look.agency()),
                look.agency(),
                look.seenOf(person),
                recorded.id());
    }

    /// Where the person let it be seen, it was seen by the agency that they let see it.
    private static UUID lookedBy(PersonId person, UUID actor, @Nullable String agency) {
        return agency != null && actor.equals(person.value()) ? Agency.idOf(agency) : actor;
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends Act>> kinds(Class<? extends Act> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(kind -> (Class<? extends Act>) kind);
    }
}
