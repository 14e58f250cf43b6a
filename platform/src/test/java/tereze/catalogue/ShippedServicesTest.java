package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tereze.testing.Fault;
import tereze.testing.ShippedCatalogue;

class ShippedServicesTest {
    private static final Vocabulary VOCABULARY = ShippedCatalogue.vocabulary();
    private static final Catalogue CATALOGUE = CatalogueFiles.catalogue(VOCABULARY);

    @Test
    void declaresTheServicesOfResidence() {
        assertThat(PublicServices.byFile(CATALOGUE).offered())
                .extracting(definition -> definition.service().value())
                .contains(
                        "residence-end",
                        "residence-end-by-owner",
                        "residence-objection",
                        "residence-permanent",
                        "residence-temporary");
    }

    /// A number that people type is compared by its key; an id from a register as it is.
    @Fault("D7")
    @Test
    void knowsThingsWhoseNumberIsTyped() {
        assertThat(PublicServices.byFile(CATALOGUE).offered()).isNotEmpty().allSatisfy(definition -> {
            var form = definition.form();
            var oneOpen = definition.procedure().oneOpen();
            if (oneOpen != null) {
                boolean typed = form.fields().stream()
                        .map(FormDefinition.Field::name)
                        .filter(field -> oneOpen.value().text().matches(".*\\bform\\." + field + "\\b.*"))
                        .anyMatch(field -> form.rule(field, "format").isEmpty()
                                && form.choosing().sourceOf(field).isEmpty());
                assertThat(oneOpen.thing()).isEqualTo(typed);
            }
        });
    }

    @Test
    void saysInTheReadmeOfTheServicesWhatDeclarationsMayName() throws IOException {
        String readme =
                Files.readString(Path.of("../country/kz/services/README.md")).replace("\\|", "|");
        assertThat(VOCABULARY.offers().sources().values()).isNotEmpty().allSatisfy(source -> {
            assertThat(readme).contains("`" + source.name() + "`");
            source.arguments()
                    .types()
                    .forEach((name, type) -> assertThat(readme).contains("`" + name + ": " + type + "`"));
            source.facts().types().forEach((name, type) -> assertThat(readme).contains("`" + name + ": " + type + "`"));
        });
        assertThat(VOCABULARY.offers().sources().values()).isNotEmpty().allSatisfy(source -> {
            String row = readme.lines()
                    .filter(line -> line.startsWith("| `" + source.name() + "` |"))
                    .findFirst()
                    .orElseThrow();
            Set<String> marked = new TreeSet<>(source.arguments().persons());
            marked.addAll(source.facts().with(DataOfOthers.class));
            assertThat(Pattern.compile("`(\\w+): [^`]+`†")
                            .matcher(row)
                            .results()
                            .map(found -> found.group(1)))
                    .as("marked with † in the row of " + source.name())
                    .containsExactlyInAnyOrderElementsOf(marked);
        });
        assertThat(VOCABULARY.offers().writers().values()).isNotEmpty().allSatisfy(writer -> {
            assertThat(readme).contains("`" + writer.name() + "`");
            writer.arguments()
                    .types()
                    .forEach((name, type) -> assertThat(readme).contains("`" + name + ": " + type + "`"));
        });
        assertThat(VOCABULARY.offers().choices())
                .isNotEmpty()
                .allSatisfy((choice, formats) -> assertThat(readme)
                        .contains("| `" + choice + "` | "
                                + formats.stream()
                                        .sorted()
                                        .map(format -> "`" + format + "`")
                                        .collect(Collectors.joining(" · "))
                                + " |"));
    }
}
