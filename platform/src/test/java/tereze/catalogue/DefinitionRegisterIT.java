package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.commit.RunningActs;
import tereze.catalogue.store.DefinitionRegister;
import tereze.testing.ShippedCatalogue;
import tereze.testing.TestDatabase;

class DefinitionRegisterIT {
    @Test
    void refusesAVersionThatSaysSomethingElseThanBefore() {
        try (var database = TestDatabase.create();
                var acts = RunningActs.on(database, new ActFamily(CatalogueAct.class))) {
            var register = new DefinitionRegister(acts.acts(), acts.jdbc());
            register.register(List.of(Declared.with()));
            register.register(List.of(Declared.with(), Declared.with("version: 1", "version: 2")));
            assertThat(acts.stream().after(-1, 10, List.of())).hasSize(2);

            List<Definition> changed = List.of(Declared.with("age >= 7", "age >= 8"));
            assertThatThrownBy(() -> register.register(changed))
                    .isInstanceOf(DefinitionsChanged.class)
                    .hasMessage(
                            "library-card version 1 is not what it was when it was first declared: bring its file back"
                                    + " as it was, and declare the change as version 2 in a file beside it");
            assertThat(acts.stream().after(-1, 10, List.of())).hasSize(2);
        }
    }

    /// The database compares what a release says of its service with these rows.
    @Test
    void registersWhetherAVersionExpectsARush() {
        try (var database = TestDatabase.create();
                var acts = RunningActs.on(database, new ActFamily(CatalogueAct.class))) {
            var register = new DefinitionRegister(acts.acts(), acts.jdbc());
            register.register(List.of(
                    Declared.with(), Declared.with("version: 1", "version: 2", "ready: true", RehearsalTest.RUSH)));

            assertThat(acts.jdbc()
                            .sql("select opening_minute from catalogue.definition order by edition")
                            .query(Integer.class)
                            .list())
                    .containsExactly(null, 1_500);
        }
    }

    /// The registered hashes are those of earlier versions; the files are the country's current ones.
    @Test
    void aDatabaseThatKnowsWhatWasPublishedTakesTheFilesOfToday() throws IOException {
        List<Definition> today = ShippedCatalogue.read().all();
        try (var database = TestDatabase.create();
                var acts = RunningActs.on(database, new ActFamily(CatalogueAct.class))) {
            var register = new DefinitionRegister(acts.acts(), acts.jdbc());
            register.register(asPublished(today));
            int known = acts.stream().after(-1, 100, List.of()).size();

            register.register(today);

            assertThat(known).isEqualTo(today.size());
            assertThat(acts.stream().after(-1, 100, List.of())).hasSize(known);
        }
    }

    private static List<Definition> asPublished(List<Definition> today) throws IOException {
        Map<String, String> published = Files.readAllLines(DefinitionsGoldenTest.PUBLISHED).stream()
                .map(line -> line.split(","))
                .collect(Collectors.toMap(parts -> parts[0] + " " + parts[1], parts -> parts[2]));
        return today.stream()
                .map(now -> new Definition(
                        now.service(),
                        now.version(),
                        Objects.requireNonNull(published.get(now.service() + " " + now.version())),
                        now.ready(),
                        now.about(),
                        now.form(),
                        now.procedure()))
                .toList();
    }
}
