package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.acts.record.ActKinds;
import tereze.testing.Fault;

/// What an act says outside the parts of its subjects, everybody may read for ever, and it cannot be erased. Each such
/// component is listed in `golden/impersonal.csv`, with the reason why it says nothing about a person. The file is
/// written by hand: the person who adds a component answers the question.
@Fault("L1")
class ImpersonalPartsTest {
    private static final Path LISTED = Path.of("src", "test", "resources", "golden", "impersonal.csv");

    /// Begins the reason of a component that is personal. No new act of its kind is made.
    private static final String PERSONAL = "personal: ";

    /// @param component `kind,name`
    private record Line(String component, String reason) {
        static Line of(String text) {
            String[] cells = text.split(",", 3);
            return new Line(cells[0] + "," + cells[1], cells[2].strip());
        }
    }

    @Test
    void areListedWithTheirReasons() {
        assertThat(listed().map(Line::component))
                .as("components outside a Subject, and the lines of " + LISTED)
                .containsExactlyInAnyOrderElementsOf(Families.acts().stream()
                        .flatMap(ImpersonalPartsTest::outside)
                        .toList());
        assertThat(listed().map(Line::reason)).noneMatch(String::isEmpty);
    }

    /// Records of old kinds with personal components are there to be read.
    @Test
    void newActsHaveNoPersonalOnes() {
        List<String> old = listed().filter(line -> line.reason().startsWith(PERSONAL))
                .map(line -> line.component().substring(0, line.component().indexOf(',')))
                .toList();
        List<String> made = Families.acts().stream()
                .filter(type -> old.contains(ActKinds.nameOf(type)))
                .map(Class::getSimpleName)
                .filter(name -> sources()
                        .anyMatch(Pattern.compile("\\bnew (\\w+\\.)?" + name + "\\b")
                                .asPredicate()))
                .toList();

        assertThat(old).isNotEmpty();
        assertThat(made)
                .as("kinds of acts with personal data outside a Subject that are still made")
                .isEmpty();
    }

    private static Stream<String> outside(Class<? extends Act> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != Subject.class)
                .map(RecordComponent::getName)
                .map(name -> ActKinds.nameOf(type) + "," + name);
    }

    private static Stream<Line> listed() {
        return lines(LISTED).filter(line -> !line.startsWith("#")).map(Line::of);
    }

    private static Stream<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(file -> String.join("\n", lines(file).toList()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
