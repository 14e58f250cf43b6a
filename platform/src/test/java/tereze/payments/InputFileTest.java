package tereze.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @TempDir
    private Path elsewhere;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(folder.resolve("b/.hidden"));
        for (String name : List.of("c.csv", "a.CSV.gz", "b/d.csv", "e.pdf", ".f.csv", "b/.hidden/g.csv")) {
            Files.writeString(folder.resolve(name), "");
        }
    }

    private List<String> names(Path... given) throws IOException {
        return InputFile.of(List.of(given), List.of(".csv")).stream()
                .map(InputFile::name)
                .toList();
    }

    @Test
    void takesTheFilesOfAFolderByTheirPaths() throws IOException {
        assertThat(names(folder)).containsExactly("a.CSV.gz", "d.csv", "c.csv");
        assertThat(names(folder.resolve("e.pdf"), folder.resolve("b"))).containsExactly("e.pdf", "d.csv");
    }

    @Test
    void followsLinks() throws IOException {
        Files.createDirectory(elsewhere.resolve("folder"));
        Files.writeString(elsewhere.resolve("folder/y.csv"), "");
        Files.createSymbolicLink(folder.resolve("x.csv"), Files.writeString(elsewhere.resolve("any"), ""));
        Files.createSymbolicLink(folder.resolve("z"), elsewhere.resolve("folder"));
        Files.createSymbolicLink(elsewhere.resolve("to-all"), folder);

        assertThat(names(elsewhere.resolve("to-all"))).containsExactly("a.CSV.gz", "d.csv", "c.csv", "x.csv", "y.csv");
    }

    @Test
    void keepsALinkThatLeadsNowhereSoThatSomebodyMissesTheFile() throws IOException {
        Files.createSymbolicLink(folder.resolve("x.csv"), elsewhere.resolve("gone"));

        assertThat(names(folder)).contains("x.csv");
    }

    @Test
    void refusesAFolderThatCannotBeReadToItsEnd() throws IOException {
        Files.createSymbolicLink(folder.resolve("b/around"), folder);

        assertThatThrownBy(() -> names(folder)).isInstanceOf(IOException.class).hasMessageContaining("around");
    }
}
