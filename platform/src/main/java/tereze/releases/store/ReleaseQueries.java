package tereze.releases.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.table.Reads;
import tereze.acts.table.StateLoader;
import tereze.acts.table.Versioned;
import tereze.releases.Release;

/// Reads of releases. Thread-safe.
public final class ReleaseQueries {
    private static final String LIST = "a list of services shows what is open, and decides nothing";

    private final JdbcClient jdbc;
    private final StateLoader<Release> byId;

    public ReleaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byId = ReleaseTable.RELEASES.table().byId(jdbc);
    }

    /// All releases, ordered by service: at most [ReleaseTable#MAX_SERVICES]. A command does not rely on them.
    public List<Release> all() {
        return Reads.peek(
                        LIST,
                        () -> ReleaseTable.RELEASES
                                .table()
                                .where(jdbc, "true order by s.service limit ?", ReleaseTable.MAX_SERVICES))
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /// The release of a service. A command relies on it.
    public Optional<Release> find(String service) {
        return byId.first(Release.idOf(service)).map(Versioned::state);
    }
}
