package tereze.identity.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;
import tereze.acts.Lifecycle;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.identity.Pickup;
import tereze.identity.PickupAct;
import tereze.identity.rules.PickupRules;

/// The table of documents to collect.
@Component
public final class PickupTable {
    private static final StateTable<Pickup> TABLE = StateTable.of("identity.pickup", Pickup.class)
            .frozen("kase", "person", "document", "ready", "office", "at")
            .unique("kase")
            .unique("document")
            .build();

    /// The lifecycle of a document to collect.
    public static final Lifecycle<Pickup, PickupAct> PICKUPS =
            new Lifecycle<>(TABLE, PickupAct.class, PickupRules::evolve);

    private static final int NEWS = 7;

    private final JdbcClient jdbc;
    private final StateLoader<Pickup> byCase;

    public PickupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byCase = TABLE.byUnique(jdbc, "kase");
    }

    /// Documents that are ready and whose holders were not told, the oldest first. What was ready more than a week ago
    /// is no news.
    public List<DueItem<LocalDate>> toAnnounce(LocalDate today, @Nullable DueItem<LocalDate> last) {
        return jdbc.sql("""
                        select ready, id from identity.pickup
                        where announced is null and ready between ? and ? and (ready, id) > (?::date, ?)
                        order by ready, id limit ?""")
                .params(
                        today.minusDays(NEWS),
                        today,
                        last == null ? "-infinity" : last.at().toString(),
                        last == null ? new UUID(0, 0) : last.id(),
                        DueJob.LOOKED_UP_AT_ONCE)
                .query((row, number) ->
                        new DueItem<>(row.getObject("ready", LocalDate.class), row.getObject("id", UUID.class)))
                .list();
    }

    /// What a case gave.
    public Optional<Pickup> ofCase(UUID kase) {
        return byCase.first(kase).map(Versioned::state);
    }
}
