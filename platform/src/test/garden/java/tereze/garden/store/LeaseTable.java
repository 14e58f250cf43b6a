package tereze.garden.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.DueJob.DueItem;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.Quota;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.garden.Lease;
import tereze.garden.LeaseAct;
import tereze.garden.rules.LeaseRules;

/// The table of leases.
@Component
public final class LeaseTable {
    private static final int MAX_RUNNING = 2;

    private static final StateTable<Lease> TABLE = StateTable.of("garden.lease", Lease.class)
            .stage("stage")
            .derived("taken", UUID.class, lease -> lease.isRunning() ? lease.plot() : null)
            .derived("due", Instant.class, lease -> lease.isRunning() ? lease.until() : null)
            .frozen("person", "plot", "since", "until")
            .unique("taken")
            .build();

    /// The lifecycle of a lease.
    public static final Lifecycle<Lease, LeaseAct> LEASES = new Lifecycle<>(TABLE, LeaseAct.class, LeaseRules::evolve);

    /// How many plots one person can lease at the same time.
    public static final Quota LEASING = Quota.of("garden.leasing")
            .counting(TABLE, "since", "person")
            .atMost(MAX_RUNNING, "running", "s.status = 'running'")
            .build();

    private final JdbcClient jdbc;
    private final StateLoader<Lease> byPlot;
    private final StateLoader<Lease> running;

    LeaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byPlot = TABLE.byUnique(jdbc, "taken");
        this.running = TABLE.bySet(jdbc, LEASING.guard(), "s.person = asked.k1 and s.status = 'running'", "uuid");
    }

    /// The running lease of a plot. If there is none, a command relies on that.
    public Optional<Lease> of(UUID plot) {
        return byPlot.first(plot).map(Versioned::state);
    }

    /// Whether a person may lease one more plot. A command relies on all leases of the person.
    public boolean hasRoom(PersonId person) {
        return running.of(person.value()).size() < MAX_RUNNING;
    }

    /// Leases of a person, the newest first.
    public List<Lease> of(PersonId person, int limit) {
        return TABLE.where(jdbc, "s.person = ? order by s.id desc limit ?", person.value(), limit).stream()
                .map(Versioned::state)
                .toList();
    }

    /// Leases that have expired, the oldest first.
    public List<DueItem<Instant>> due(Instant now, @Nullable DueItem<Instant> last) {
        return TABLE.due(jdbc, "s.status = 'running'", now, last);
    }
}
