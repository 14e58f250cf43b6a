package tereze.releases.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.rules.RegisteredVersion;
import tereze.releases.rules.ReleaseEvolution;

/// The table of releases.
@Component
public final class ReleaseTable {
    /// The maximum number of services, those included that are retired.
    public static final int MAX_SERVICES = 200;

    private static final StateTable<Release> TABLE = StateTable.of("releases.release", Release.class)
            .stage("stage")
            .frozen("service", "rush", "agency")
            .unique("service")
            .build();

    /// The lifecycle of a release.
    public static final Lifecycle<Release, ReleaseAct> RELEASES =
            new Lifecycle<>(TABLE, ReleaseAct.class, ReleaseEvolution::evolve);

    private final JdbcClient jdbc;

    public ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Release> find(UUID id) {
        return TABLE.find(jdbc, id).map(Versioned::state);
    }

    /// All releases, ordered by service.
    ///
    /// @throws IllegalStateException if there are more than [#MAX_SERVICES]
    public List<Release> all() {
        List<Release> found = states("true order by s.service limit " + (MAX_SERVICES + 1));
        if (found.size() > MAX_SERVICES) {
            throw new IllegalStateException("releases: more than " + MAX_SERVICES + " (expected: at most that many)");
        }
        return found;
    }

    /// The releases before their opening whose rehearsal passed.
    public List<Release> rehearsed() {
        return states("s.status in ('rehearsed', 'signed', 'scheduled') order by s.service limit " + MAX_SERVICES);
    }

    /// The scheduled releases whose moment has come by the clock of the database.
    public List<UUID> due() {
        return jdbc.sql("select due from releases.due() due limit " + MAX_SERVICES)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /// All versions of services that were ever registered, ordered by service and version.
    public List<RegisteredVersion> registered() {
        return jdbc.sql("select service, edition, rush, at from releases.registered()")
                .query((row, number) -> new RegisteredVersion(
                        row.getString(1),
                        row.getInt(2),
                        row.getBoolean(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Release> states(String condition) {
        return TABLE.where(jdbc, condition).stream().map(Versioned::state).toList();
    }
}
