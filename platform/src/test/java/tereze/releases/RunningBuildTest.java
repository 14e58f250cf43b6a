package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.catalogue.FurtherServices;

class RunningBuildTest {
    @TempDir
    private Path folder;

    private String id() {
        return new RunningBuild(new FurtherServices(folder.toString())).id();
    }

    @Test
    void dependsOnFurtherServicesAndNothingElseInTheirFolder() throws IOException {
        String none = new RunningBuild(FurtherServices.NONE).id();
        assertThat(none).matches("[0-9a-f]{64}");
        assertThat(id()).isEqualTo(none);

        Files.writeString(folder.resolve("one.yaml"), "a");
        String one = id();
        assertThat(one).isNotEqualTo(none).isEqualTo(id());

        Files.writeString(folder.resolve("notes.txt"), "b");
        assertThat(id()).isEqualTo(one);
        Files.move(folder.resolve("one.yaml"), folder.resolve("two.yaml"));
        assertThat(id()).as("another name").isNotEqualTo(one);
    }

    @Test
    void keepsItsFirstAnswer() throws IOException {
        RunningBuild build = new RunningBuild(new FurtherServices(folder.toString()));
        String first = build.id();
        Files.writeString(folder.resolve("one.yaml"), "a");
        assertThat(build.id()).isEqualTo(first);
    }

    @Test
    void needsAFolderThatIsThere() {
        RunningBuild build = new RunningBuild(new FurtherServices(folder + "/missing"));
        assertThatThrownBy(build::id).isInstanceOf(UncheckedIOException.class);
    }
}
