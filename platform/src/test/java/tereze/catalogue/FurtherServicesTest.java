package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.HowTo;
import tereze.testing.ShippedCatalogue;

class FurtherServicesTest {
    private static final Vocabulary VOCABULARY = ShippedCatalogue.vocabulary();

    @TempDir
    private Path folder;

    private Catalogue catalogue() {
        return CatalogueFiles.catalogue(VOCABULARY, new FurtherServices(folder.toString()));
    }

    @Test
    void standBesideTheServicesOfTheCountry() throws IOException {
        int shipped = CatalogueFiles.catalogue(VOCABULARY).all().size();
        Files.writeString(folder.resolve("clinic.yaml"), HowTo.example());
        Files.writeString(folder.resolve("notes.txt"), "no service");
        assertThat(catalogue().all()).hasSize(shipped + 1);
        assertThat(catalogue().current(new ServiceId(HowTo.SERVICE))).isPresent();
    }

    @Test
    void tellTheirMistakesWithTheirPaths() throws IOException {
        Path file = Files.writeString(
                folder.resolve("clinic.yaml"), HowTo.example().replace("version: 1\n", "version: one\n"));
        assertThatThrownBy(this::catalogue)
                .isInstanceOf(DeclarationsFaulty.class)
                .hasMessage(file + ":2:10: 'version' is one (expected: a whole number from 1 to 10000)");
    }

    @Test
    void mayNotDeclareAVersionThatTheCountryDeclares() throws IOException {
        Path file =
                Files.copy(Path.of("../country/kz/services/residence-end.yaml"), folder.resolve("residence-end.yaml"));
        assertThatThrownBy(this::catalogue)
                .isInstanceOf(DeclarationsFaulty.class)
                .hasMessage(file + ":1:1: residence-end version 2 is declared in residence-end.yaml too"
                        + " (expected: another version)");
    }

    @Test
    void mayNotHaveSharedChecksOfTheirOwn() throws IOException {
        Path file = Files.copy(Path.of("../country/kz/services/checks.yaml"), folder.resolve("checks.yaml"));
        assertThatThrownBy(this::catalogue)
                .isInstanceOf(DeclarationsFaulty.class)
                .hasMessage(file + ":1:1: an installation has no shared checks of its own (expected: only services)");
    }

    @Test
    void needAFolderThatIsThere() {
        Path missing = folder.resolve("missing");
        FurtherServices further = new FurtherServices(missing.toString());
        assertThatThrownBy(() -> CatalogueFiles.catalogue(VOCABULARY, further))
                .isInstanceOf(DeclarationsFaulty.class)
                .hasMessage(missing + ":1:1: the folder cannot be read (expected: a folder with declared services)");
    }
}
