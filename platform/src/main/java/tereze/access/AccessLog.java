package tereze.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.agencies.Agency;

/// Who saw a person's data, when and why. It is read from the acts of all modules. Thread-safe.
@Service
public final class AccessLog {
    /// Accesses that are counted for one person.
    public static final int MOST_COUNTED = 1_000;

    private final ActStream stream;

    AccessLog(ActStream stream) {
        this.stream = stream;
    }

    /// One access.
    ///
    /// @param seq its number in the stream
    /// @param actor an officer's or an agency's surrogate id
    /// @param agency code of the agency that got the data; null for none
    /// @param looked the purpose and what was seen; empty if it was erased
    /// @param receipt the id of the act
    public record Entry(
            long seq, Instant at, UUID actor, @Nullable String agency, Optional<DataAccessed> looked, UUID receipt) {}

    /// The accesses to a person's data, newest first.
    ///
    /// @param before only those with a smaller number in the stream
    public List<Entry> of(PersonId person, long before, int limit) {
        return stream.about(person, before, limit, List.of(DataAccess.class)).stream()
                .map(act -> entry(person, act))
                .toList();
    }

    /// The number of accesses to a person's data since a moment, at most [#MOST_COUNTED].
    public int countOf(PersonId person, Instant since) {
        return stream.countAbout(person, since, MOST_COUNTED, List.of(DataAccess.class));
    }

    /// The number of accesses since a moment, to anybody's data, queries included.
    public long countSince(Instant moment) {
        return stream.countSince(moment, List.of(DataAccess.class));
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

    /// If the person consented, the actor of the act is the person. The agency that they allowed saw the data.
    private static UUID lookedBy(PersonId person, UUID actor, @Nullable String agency) {
        return agency != null && actor.equals(person.value()) ? Agency.idOf(agency) : actor;
    }
}
