package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.commit.RunningActs;
import tereze.catalogue.store.DefinitionRegister;
import tereze.testing.TestDatabase;

class DefinitionRegisterIT {
    @Test
    void refusesAVersionThatSaysSomethingElseThanBefore() {
        try (var database = TestDatabase.create();
                var acts = RunningActs.on(database, new ActFamily(CatalogueAct.class))) {
            var register = new DefinitionRegister(acts.acts(), acts.jdbc());
            register.register(List.of(Declared.with()));
            register.register(List.of(Declared.with(), Declared.with("version: 1", "version: 2")));
            assertThat(acts.stream().after(-1, 10)).hasSize(2);

            List<Definition> changed = List.of(Declared.with("age >= 7", "age >= 8"));
            assertThatThrownBy(() -> register.register(changed))
                    .isInstanceOf(DefinitionsChanged.class)
                    .hasMessage(
                            "library-card version 1 is not what it was when it was first declared: bring its file back"
                                    + " as it was, and declare the change as version 2 in a file beside it");
            assertThat(acts.stream().after(-1, 10)).hasSize(2);
        }
    }
}
