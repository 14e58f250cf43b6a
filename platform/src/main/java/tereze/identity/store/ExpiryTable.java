package tereze.identity.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.identity.Expiry;
import tereze.identity.ExpiryAct;
import tereze.identity.rules.ExpiryRules;

/// The table of documents whose holders were reminded.
@Component
public final class ExpiryTable {
    private static final StateTable<Expiry> TABLE = StateTable.of("identity.expiry", Expiry.class)
            .frozen("person", "document")
            .build();

    /// The lifecycle of the reminders of a document.
    public static final Lifecycle<Expiry, ExpiryAct> EXPIRIES =
            new Lifecycle<>(TABLE, ExpiryAct.class, ExpiryRules::evolve);

    private final StateLoader<Expiry> byId;

    public ExpiryTable(JdbcClient jdbc) {
        this.byId = TABLE.byId(jdbc);
    }

    /// The reminders of documents, by document. Those without one are left out.
    public Map<UUID, Expiry> of(List<UUID> documents) {
        return byId
                .ofAll(documents.stream()
                        .map(Expiry::idOf)
                        .<List<?>>map(List::of)
                        .toList())
                .stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(Expiry::document, Function.identity()));
    }
}
