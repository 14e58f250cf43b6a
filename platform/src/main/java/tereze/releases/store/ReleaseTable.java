package tereze.releases.store;

import tereze.acts.Lifecycle;
import tereze.acts.table.StateTable;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.rules.ReleaseEvolution;

/// The table of releases.
public final class ReleaseTable {
    private static final StateTable<Release> TABLE = StateTable.of("releases.release", Release.class)
            .stage("stage")
            .frozen("service", "rush", "agency")
            .unique("service")
            .build();

    /// The lifecycle of a release.
    public static final Lifecycle<Release, ReleaseAct> RELEASES =
            new Lifecycle<>(TABLE, ReleaseAct.class, ReleaseEvolution::evolve);

    private ReleaseTable() {}
}
