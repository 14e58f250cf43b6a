package tereze.catalogue.reading;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import tereze.acts.Sha256;
import tereze.catalogue.yaml.Node;

/// The content of a declaration that a case may rely on. Comments, quotes and line breaks may change without a new
/// version. So may the parts that only help people to find and use the service, or officers to see related cases.
final class Content {
    private static final Set<String> ASIDE = Set.of(
            "ready",
            "rehearsal",
            "short",
            "topic",
            "alsoKnownAs",
            "whoMay",
            "forChildren",
            "oneThing",
            "fee",
            "elsewhere",
            "responsible",
            "picture",
            "group",
            "seeAlso");

    /// The parts of a field that only concern pages.
    private static final Set<String> ASIDE_IN_FIELD = Set.of("choicesFrom", "filledBy");

    private final StringBuilder text = new StringBuilder();

    private Content() {}

    /// The hash of a declaration's content, in hexadecimal.
    static String sha256(Node.Mapping declaration) {
        Content content = new Content();
        declaration.entries().forEach((name, entry) -> {
            if (!ASIDE.contains(name)) {
                content.append(name);
                content.append(name.equals("form") ? withoutAsides(entry.value()) : entry.value());
            }
        });
        return Sha256.hex(content.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Node withoutAsides(Node form) {
        return in(form, (name, value) -> Optional.of(name.equals("properties") ? withoutAsidesInFields(value) : value));
    }

    private static Node withoutAsidesInFields(Node properties) {
        return in(
                properties,
                (_, field) -> Optional.of(
                        in(field, (name, value) -> Optional.of(value).filter(_ -> !ASIDE_IN_FIELD.contains(name)))));
    }

    private static Node in(Node node, BiFunction<String, Node, Optional<Node>> value) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.map(value);
            case Node.Scalar _, Node.Sequence _ -> node;
        };
    }

    /// Each text is preceded by its length, so that no two declarations give the same characters.
    private void append(String value) {
        text.append(value.length()).append(':').append(value);
    }

    private void append(Node node) {
        switch (node) {
            case Node.Scalar scalar -> append(scalar.value());
            case Node.Sequence sequence -> {
                text.append('[');
                sequence.items().forEach(this::append);
                text.append(']');
            }
            case Node.Mapping mapping -> {
                text.append('{');
                mapping.entries().forEach((name, entry) -> {
                    append(name);
                    append(entry.value());
                });
                text.append('}');
            }
        }
    }
}
