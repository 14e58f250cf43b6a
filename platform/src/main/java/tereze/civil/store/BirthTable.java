package tereze.civil.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.api.LookAlikes;
import tereze.civil.Birth;
import tereze.civil.BirthAct;
import tereze.civil.rules.BirthRules;

/// The table of births. One birth a medical certificate, whatever spaces and letters it was typed with.
@Component
public final class BirthTable {
    private static final StateTable<Birth> TABLE = StateTable.of("civil.birth", Birth.class)
            .derived("medical_key", String.class, birth -> LookAlikes.numberKey(birth.medical()))
            .frozen("kase", "child", "medical", "certificate", "at", "medical_key")
            .unique("kase")
            .unique("child")
            .unique("medical_key")
            .build();

    /// The lifecycle of a birth.
    public static final Lifecycle<Birth, BirthAct> BIRTHS = new Lifecycle<>(TABLE, BirthAct.class, BirthRules::evolve);

    private final StateLoader<Birth> byMedical;
    private final StateLoader<Birth> byCase;
    private final StateLoader<Birth> byChild;

    public BirthTable(JdbcClient jdbc) {
        this.byMedical = TABLE.byUnique(jdbc, "medical_key");
        this.byCase = TABLE.byUnique(jdbc, "kase");
        this.byChild = TABLE.byUnique(jdbc, "child");
    }

    /// The birth with this medical certificate. If there is none, a command relies on that.
    public Optional<Birth> ofMedical(String number) {
        return byMedical.first(LookAlikes.numberKey(number)).map(Versioned::state);
    }

    /// The birth that a case gave.
    public Optional<Birth> ofCase(UUID kase) {
        return byCase.first(kase).map(Versioned::state);
    }

    /// The births of children, by child. Children who were not registered here are left out.
    public Map<PersonId, Birth> ofChildren(List<PersonId> children) {
        return byChild
                .ofAll(children.stream().map(child -> List.of(child.value())).toList())
                .stream()
                .map(Versioned::state)
                .collect(Collectors.toMap(Birth::child, Function.identity()));
    }

    /// The birth of a child who was registered here.
    public Optional<Birth> ofChild(PersonId child) {
        return byChild.first(child.value()).map(Versioned::state);
    }
}
