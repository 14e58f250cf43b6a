package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tereze.testing.ShippedCatalogue;

class ShippedServicesTest {
    private static final Vocabulary VOCABULARY = ShippedCatalogue.vocabulary();
    private static final Catalogue CATALOGUE = CatalogueFiles.catalogue(VOCABULARY);

    @Test
    void declaresTheServicesOfResidence() {
        assertThat(CATALOGUE.ready())
                .extracting(definition -> definition.service().value())
                .contains(
                        "residence-end",
                        "residence-end-by-owner",
                        "residence-objection",
                        "residence-permanent",
                        "residence-temporary");
    }

    @Test
    void saysInTheReadmeOfTheServicesWhatDeclarationsMayName() throws IOException {
        String readme =
                Files.readString(Path.of("../country/kz/services/README.md")).replace("\\|", "|");
        assertThat(VOCABULARY.offers().sources().values()).allSatisfy(source -> {
            assertThat(readme).contains("`" + source.name() + "`");
            source.arguments()
                    .types()
                    .forEach((name, type) -> assertThat(readme).contains("`" + name + ": " + type + "`"));
            source.facts().types().forEach((name, type) -> assertThat(readme).contains("`" + name + ": " + type + "`"));
        });
        assertThat(VOCABULARY.offers().writers().values()).allSatisfy(writer -> {
            assertThat(readme).contains("`" + writer.name() + "`");
            writer.arguments()
                    .types()
                    .forEach((name, type) -> assertThat(readme).contains("`" + name + ": " + type + "`"));
        });
        assertThat(VOCABULARY.offers().choices())
                .allSatisfy((choice, formats) -> assertThat(readme)
                        .contains("| `" + choice + "` | "
                                + formats.stream()
                                        .sorted()
                                        .map(format -> "`" + format + "`")
                                        .collect(Collectors.joining(" · "))
                                + " |"));
    }
}
