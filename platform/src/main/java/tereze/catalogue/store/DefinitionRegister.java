package tereze.catalogue.store;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Lifecycle;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.catalogue.CatalogueAct;
import tereze.catalogue.Definition;
import tereze.catalogue.DefinitionsChanged;

/// Registers each version of a service when it is first seen, and later compares its content with the registered
/// hash. Thread-safe; two nodes may start at the same time.
public final class DefinitionRegister {
    /// A version of a service as it was first declared: the state in `catalogue.definition`.
    ///
    /// @param openingMinute null if it expects no rush
    record Declared(
            UUID id,
            String service,
            int edition,
            String sha256,
            boolean delegable,
            @Nullable Integer openingMinute) {}

    private static final StateTable<Declared> TABLE = StateTable.of("catalogue.definition", Declared.class)
            .frozen("service", "edition", "sha256", "delegable", "opening_minute")
            .unique("service", "edition")
            .build();

    /// The lifecycle of a version of a service: it is defined once.
    static final Lifecycle<Declared, CatalogueAct> DEFINITIONS =
            new Lifecycle<>(TABLE, CatalogueAct.class, DefinitionRegister::evolve);

    private final Acts acts;
    private final StateLoader<Declared> known;

    public DefinitionRegister(Acts acts, JdbcClient jdbc) {
        this.acts = acts;
        this.known = TABLE.byUnique(jdbc, "service", "edition");
    }

    /// Registers all definitions.
    ///
    /// @throws DefinitionsChanged if the content of a registered version has changed
    public void register(List<Definition> definitions) {
        List<Definition> changed = definitions.stream()
                .filter(definition -> !registered(definition).equals(definition.sha256()))
                .toList();
        if (!changed.isEmpty()) {
            throw new DefinitionsChanged(changed);
        }
    }

    /// The registered hash of a definition's version; its own hash if the version is new.
    private String registered(Definition definition) {
        return acts.run(Command.bySystem(
                "catalogue",
                unit -> known.first(definition.service().value(), definition.version())
                        .map(found -> found.state().sha256())
                        .orElseGet(() -> {
                            unit.stage(DEFINITIONS, unit.newId(), List.of(defined(definition)));
                            return definition.sha256();
                        })));
    }

    private static CatalogueAct defined(Definition definition) {
        String service = definition.service().value();
        boolean delegable = definition.about().delegable();
        Integer openingMinute = definition.about().openingMinute();
        if (openingMinute != null) {
            return new CatalogueAct.DefinedInRush(
                    service, definition.version(), definition.sha256(), delegable, openingMinute);
        }
        return delegable
                ? new CatalogueAct.Defined(service, definition.version(), definition.sha256())
                : new CatalogueAct.DefinedUndelegable(service, definition.version(), definition.sha256());
    }

    private static Declared evolve(UUID id, @Nullable Declared before, CatalogueAct act) {
        if (before != null) {
            throw new IllegalArgumentException("act: " + act + " (expected: none, a version is defined once)");
        }
        return switch (act) {
            case CatalogueAct.Defined(var service, var edition, var sha256) ->
                new Declared(id, service, edition, sha256, true, null);
            case CatalogueAct.DefinedUndelegable(var service, var edition, var sha256) ->
                new Declared(id, service, edition, sha256, false, null);
            case CatalogueAct.DefinedInRush(var service, var edition, var sha256, var delegable, var openingMinute) ->
                new Declared(id, service, edition, sha256, delegable, openingMinute);
        };
    }
}
