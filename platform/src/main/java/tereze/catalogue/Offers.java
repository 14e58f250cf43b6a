package tereze.catalogue;

import java.util.Map;
import java.util.Set;
import tereze.catalogue.form.SchemaReader;

/// The offers of modules to declarations, by the names that declarations use, such as `addresses.premises`.
///
/// @param sources sources of evidence
/// @param writers writers of outcomes
/// @param choices the formats of the fields that each choice source fills
public record Offers(Map<String, Source> sources, Map<String, Writer> writers, Map<String, Set<String>> choices) {
    public Offers {
        sources = Map.copyOf(sources);
        writers = Map.copyOf(writers);
        choices = Map.copyOf(choices);
        choices.forEach((choice, formats) -> {
            if (formats.isEmpty() || !SchemaReader.formats().containsAll(formats)) {
                throw new IllegalArgumentException(
                        choice + " fills: " + formats + " (expected: some of " + SchemaReader.formats() + ")");
            }
        });
    }

    /// A source or a writer. All arguments that are not optional are required.
    public sealed interface Offer {
        String name();

        Shape<?> arguments();
    }

    /// A source of evidence.
    ///
    /// @param facts of an answer: always all of them, and null only if the type allows it
    public record Source(String name, Shape<?> arguments, Shape<?> facts) implements Offer {}

    /// A writer of outcomes.
    public record Writer(String name, Shape<?> arguments) implements Offer {}
}
