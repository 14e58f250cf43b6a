package tereze.releases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.acts.BackgroundRead;
import tereze.acts.DatabaseClock;
import tereze.acts.TransientFailures;
import tereze.acts.table.BatchLoader;
import tereze.acts.table.Reads;
import tereze.catalogue.Availability;
import tereze.catalogue.ReleaseStates;
import tereze.releases.rules.AvailabilityRules;
import tereze.releases.store.ReleaseQueries;

/// Tells the catalogue which services are open. All callers who ask at the same time share one query. While the
/// database does not answer, they get the last answer, in which a scheduled service still opens at its moment.
/// Pages get it already when the database hesitates.
final class ReleaseBoard implements ReleaseStates {
    private static final Duration RECENT = Duration.ofSeconds(1);

    /// How long a page waits for a newer answer.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ReleaseQueries queries;
    private final DatabaseClock clock;
    private final BooleanSupplier databaseAnswers;
    private final AtomicReference<@Nullable Snapshot> last = new AtomicReference<>();
    private final AtomicReference<@Nullable BackgroundRead<Snapshot>> refreshing = new AtomicReference<>();
    private final BatchLoader<String, Snapshot> all =
            new BatchLoader<>(asked -> asked.stream().collect(Collectors.toMap(key -> key, _ -> List.of(read()))));

    /// @param databaseAnswers whether the database answered a moment ago
    ReleaseBoard(ReleaseQueries queries, DatabaseClock clock, BooleanSupplier databaseAnswers) {
        this.queries = queries;
        this.clock = clock;
        this.databaseAnswers = databaseAnswers;
    }

    /// All releases at one moment.
    ///
    /// @param at by the clock of the database
    /// @param nanos the same moment by the clock of this process
    private record Snapshot(List<Release> releases, Instant at, long nanos) {
        Duration age() {
            return Duration.ofNanos(System.nanoTime() - nanos);
        }

        /// The states now. The clock of the database went on since it was read.
        Map<String, Availability> states() {
            Instant now = at.plus(age());
            return releases.stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Release::service, release -> AvailabilityRules.of(release, now)));
        }
    }

    @Override
    public Map<String, Availability> now() {
        return snapshot().states();
    }

    @Override
    public Map<String, Availability> recent() {
        Snapshot known = last.get();
        if (known == null) {
            return snapshot().states();
        }
        return (known.age().compareTo(RECENT) < 0 ? known : newerThan(known)).states();
    }

    private Snapshot newerThan(Snapshot known) {
        try {
            return refresh().within(PATIENCE).orElse(known);
        } catch (RuntimeException e) {
            rethrowUnlessOutage(e);
            return known;
        }
    }

    private synchronized BackgroundRead<Snapshot> refresh() {
        BackgroundRead<Snapshot> begun = refreshing.get();
        if (begun == null || !begun.isRunning() || begun.age().compareTo(RECENT) > 0) {
            begun = BackgroundRead.start(this::snapshot);
            refreshing.set(begun);
        }
        return begun;
    }

    @Override
    public Optional<Availability> find(String service) {
        Snapshot known = last.get();
        if (Reads.areRecorded() || known == null) {
            return fresh(service);
        }
        if (databaseAnswers.getAsBoolean()) {
            try {
                return fresh(service);
            } catch (RuntimeException e) {
                rethrowUnlessOutage(e);
            }
        }
        return Optional.ofNullable(known.states().get(service));
    }

    /// Only an announced moment needs the clock.
    private Optional<Availability> fresh(String service) {
        return queries.find(service)
                .map(release -> AvailabilityRules.of(
                        release, release.stage() instanceof ReleaseStage.Scheduled ? clock.now() : Instant.MIN));
    }

    private Snapshot snapshot() {
        Snapshot known = last.get();
        if (known == null) {
            return all.first("").orElseThrow();
        }
        if (databaseAnswers.getAsBoolean()) {
            try {
                return all.first("").orElseThrow();
            } catch (RuntimeException e) {
                rethrowUnlessOutage(e);
            }
        }
        return known;
    }

    private Snapshot read() {
        Instant at = clock.now();
        // Afterwards, so that nothing opens early.
        long nanos = System.nanoTime();
        Snapshot read = new Snapshot(queries.all(), at, nanos);
        last.set(read);
        return read;
    }

    private static void rethrowUnlessOutage(RuntimeException failure) {
        if (!TransientFailures.isOutage(failure)) {
            throw failure;
        }
    }
}
