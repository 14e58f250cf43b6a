package tereze.catalogue.store;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.table.StateTable;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.catalogue.CatalogueAct;
import tereze.catalogue.Definition;
import tereze.catalogue.DefinitionsChanged;

/// Writes down every version of a service that is seen for the first time, and holds the others against what was
/// written. Thread-safe; two nodes may start at once.
public final class DefinitionRegister {
    /// A version of a service as it was first declared: the state behind `catalogue.definition`.
    record Declared(UUID id, String service, int edition, String sha256, boolean delegable) {}

    static final StateTable<Declared> DEFINITIONS = StateTable.of("catalogue.definition", Declared.class)
            .frozen("service", "edition", "sha256", "delegable")
            .unique("service", "edition")
            .build();

    private final Acts acts;
    private final JdbcClient jdbc;

    public DefinitionRegister(Acts acts, JdbcClient jdbc) {
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /// Registers all definitions.
    ///
    /// @throws DefinitionsChanged if some say something else than their versions said before
    public void register(List<Definition> definitions) {
        List<Definition> changed = definitions.stream()
                .filter(definition -> !registered(definition).equals(definition.sha256()))
                .toList();
        if (!changed.isEmpty()) {
            throw new DefinitionsChanged(changed);
        }
    }

    /// The hash under which a definition's version is registered: its own, if it was not known.
    private String registered(Definition definition) {
        return acts.decide(() -> {
            String service = definition.service().value();
            List<Versioned<Declared>> known =
                    DEFINITIONS.where(jdbc, "s.service = ? and s.edition = ?", service, definition.version());
            if (!known.isEmpty()) {
                return Decision.refusal(known.getFirst().state().sha256());
            }
            UUID id = acts.newId();
            int edition = definition.version();
            String sha256 = definition.sha256();
            boolean delegable = definition.about().delegable();
            CatalogueAct defined = delegable
                    ? new CatalogueAct.Defined(service, edition, sha256)
                    : new CatalogueAct.DefinedUndelegable(service, edition, sha256);
            Change change = Change.by(Change.SYSTEM, "catalogue")
                    .act(acts.newId(), id, Version.NONE, defined)
                    .state(DEFINITIONS, new Declared(id, service, edition, sha256, delegable), Version.NONE)
                    .build();
            return new Decision<>(sha256, change);
        });
    }
}
