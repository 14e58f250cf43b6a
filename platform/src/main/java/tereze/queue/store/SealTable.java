package tereze.queue.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.queue.SealAct;
import tereze.queue.SealChain;
import tereze.queue.rules.SealRules;

/// How far the seals of each node of the gate are acts.
@Component
public final class SealTable {
    private static final StateTable<SealChain> TABLE = StateTable.of("queue.seal_chain", SealChain.class)
            .frozen("event", "node")
            .unique("event", "node")
            .build();

    /// The lifecycle of a chain of seals.
    public static final Lifecycle<SealChain, SealAct> SEALS = new Lifecycle<>(TABLE, SealAct.class, SealRules::evolve);

    private final JdbcClient jdbc;
    private final StateLoader<SealChain> byId;

    SealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byId = TABLE.byId(jdbc);
    }

    /// How far the seals of a node are recorded.
    public Optional<SealChain> of(int event, int node) {
        return byId.first(SealChain.idOf(event, node)).map(Versioned::state);
    }

    /// The chains of an event, by node.
    public List<SealChain> of(int event) {
        return TABLE.where(jdbc, "s.event = ? order by s.node limit 1000", event).stream()
                .map(Versioned::state)
                .toList();
    }
}
