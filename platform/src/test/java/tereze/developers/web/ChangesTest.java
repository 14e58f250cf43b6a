package tereze.developers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tereze.developers.web.Changes.Part;

class ChangesTest {
    @Test
    void areThoseForAgencies() {
        assertThat(Changes.of("""
                        ## Unreleased

                        ### Citizens
                        - Not this.

                        ### Agencies
                        - A page for `developers`,
                          [with a link](docs/x.md).
                        - Another.

                        ### Operators
                        - Nor this.
                        """))
                .containsExactly(
                        List.of(
                                new Part("A page for ", false),
                                new Part("developers", true),
                                new Part(", with a link.", false)),
                        List.of(new Part("Another.", false)));
    }

    @Test
    void areThereInTheProject() throws IOException {
        assertThat(Changes.of(Files.readString(Path.of("..", "CHANGELOG.md")))).isNotEmpty();
    }
}
