package tereze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tereze.testing.SourceFolders;

/// Checks the rules for the text of sources and migrations.
class SourceRulesTest {
    private static final Logger LOG = LoggerFactory.getLogger(SourceRulesTest.class);
    private static final List<Source> MAIN = Source.under(SourceFolders.main());
    private static final List<Source> TESTS = Source.under(SourceFolders.test());

    static List<SourceRule> ofMain() {
        return SourceRule.ofMain();
    }

    static List<SourceRule> ofTests() {
        return SourceRule.ofTests();
    }

    static Stream<SourceRule> all() {
        return Stream.of(ofMain(), ofTests()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("ofMain")
    void theProductKeeps(SourceRule rule) {
        assertThat(MAIN.stream().flatMap(source -> rule.breaches().apply(source).stream()))
                .as(rule.name())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ofTests")
    void testsKeep(SourceRule rule) {
        assertThat(TESTS.stream().flatMap(source -> rule.breaches().apply(source).stream()))
                .as(rule.name())
                .isEmpty();
    }

    /// Each planted file also contains code that the rule allows.
    @ParameterizedTest
    @MethodSource("all")
    void bites(SourceRule rule) {
        assertThat(rule.breaches().apply(rule.planted().source()))
                .as(rule.name())
                .hasSize(1);
    }

    /// The soft limits. The test prints what is over them; at most one file or method in twenty may be.
    @Test
    void mostFilesAndMethodsAreSmall() {
        List<Source.Method> methods =
                MAIN.stream().flatMap(source -> source.methods().stream()).toList();
        List<String> largeFiles = MAIN.stream()
                .filter(source -> source.lines() > SourceRule.LINES_OF_MOST_FILES)
                .map(source -> source.name() + ": " + source.lines() + " lines")
                .toList();
        List<String> largeMethods = methods.stream()
                .filter(method -> method.lines() > SourceRule.LINES_OF_MOST_METHODS)
                .map(method -> method.place() + " " + method.tree().getName() + ": " + method.lines() + " lines")
                .toList();

        Stream.concat(largeFiles.stream(), largeMethods.stream()).forEach(large -> LOG.warn("large: {}", large));
        assertThat(largeFiles).hasSizeLessThanOrEqualTo(MAIN.size() / 20);
        assertThat(largeMethods).hasSizeLessThanOrEqualTo(methods.size() / 20);
    }

    @Test
    void migrationsNameTheirOwnSchema() {
        SqlRules rules = SqlRules.ofMigrations();

        assertThat(SqlRules.migrations().entrySet().stream()
                        .flatMap(file -> rules.foreignNames(file.getKey(), file.getValue()).stream()))
                .isEmpty();
    }

    @Test
    void findsAMigrationThatReachesOver() {
        Map<String, String> planted = Map.of(
                "V001__people.sql", "create schema people; create table people.person (id uuid);",
                "V002__fines.sql", """
                        create schema fines;
                        create table fines.fine (id uuid, person uuid references people.person);
                        select acts.declare_state('fines.fine');
                        create view fines.paid as select * from payments.for_interlock_paid;
                        create schema acts""");
        SqlRules rules = SqlRules.of(planted.values());

        assertThat(planted.entrySet().stream()
                        .flatMap(file -> rules.foreignNames(file.getKey(), file.getValue()).stream()))
                .containsExactly("V002__fines.sql names people.person", "V002__fines.sql makes the schema acts");
    }
}
