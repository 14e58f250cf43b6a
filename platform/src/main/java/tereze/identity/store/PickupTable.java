package tereze.identity.store;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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

    private final StateLoader<Pickup> byCase;

    public PickupTable(JdbcClient jdbc) {
        this.byCase = TABLE.byUnique(jdbc, "kase");
    }

    /// What a case gave.
    public Optional<Pickup> ofCase(UUID kase) {
        return byCase.first(kase).map(Versioned::state);
    }
}
