package tereze.catalogue.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tereze.catalogue.Check;
import tereze.catalogue.ServiceId;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// Checks that services share: `checks.yaml` beside the country's services. A declaration names one in its checks,
/// with the same effect as a copy.
final class SharedChecks {
    private static final String CHECK = "{that: …, otherwise: …, text: …}";

    private SharedChecks() {}

    /// The checks by id, each as in a declaration.
    static Map<String, Node.Mapping> read(String text, Mistakes mistakes) {
        Map<String, Node.Mapping> checks = new LinkedHashMap<>();
        YamlFile.read(text, mistakes).ifPresent(root -> {
            Section file = new Section(root, mistakes);
            file.all().forEach((id, entry) -> {
                if (!ServiceId.isWellFormed(id)) {
                    mistakes.add(entry.spot(), "'" + id + "' is no code", "lower-case words joined by '-'");
                }
                file.asSection(id, entry.value(), CHECK).ifPresent(section -> checks.put(id, check(section)));
            });
        });
        return checks;
    }

    /// The parts in the order of the hash of a declaration.
    private static Node.Mapping check(Section section) {
        Map<String, Node.Entry> parts = new LinkedHashMap<>();
        section.scalar("that", "an expression");
        section.constant("otherwise", Check.Otherwise.class);
        section.words("text");
        section.find("officerReads").ifPresent(_ -> section.words("officerReads"));
        section.end();
        for (String part : List.of("that", "otherwise", "text", "officerReads")) {
            section.find(part).ifPresent(value -> parts.put(part, new Node.Entry(value.spot(), value)));
        }
        return new Node.Mapping(section.spot(), parts);
    }

    /// A declaration with copies of the checks that it names.
    static Node.Mapping writtenOut(Node.Mapping declaration, Map<String, Node.Mapping> shared, Mistakes mistakes) {
        return declaration.map(
                (name, value) -> Optional.of(name.equals("checks") ? writtenOut(value, shared, mistakes) : value));
    }

    private static Node writtenOut(Node checks, Map<String, Node.Mapping> shared, Mistakes mistakes) {
        return switch (checks) {
            case Node.Sequence(var spot, var items) -> {
                List<Node> written = new ArrayList<>();
                for (Node item : items) {
                    switch (item) {
                        case Node.Scalar id -> named(id, shared, mistakes).ifPresent(written::add);
                        case Node.Mapping _, Node.Sequence _ -> written.add(item);
                    }
                }
                yield new Node.Sequence(spot, written);
            }
            case Node.Scalar _, Node.Mapping _ -> checks;
        };
    }

    private static Optional<Node> named(Node.Scalar id, Map<String, Node.Mapping> shared, Mistakes mistakes) {
        Node.Mapping check = shared.get(id.value());
        if (check == null) {
            mistakes.addUnknown(id.spot(), "unknown shared check '" + id.value() + "'", id.value(), shared.keySet());
            return Optional.empty();
        }
        mistakes.takenFrom(id.spot(), "the shared check '" + id.value() + "'");
        Map<String, Node.Entry> parts = new LinkedHashMap<>();
        parts.put("id", new Node.Entry(id.spot(), id.placedAt(id.spot())));
        check.entries()
                .forEach((part, entry) ->
                        parts.put(part, new Node.Entry(id.spot(), entry.value().placedAt(id.spot()))));
        return Optional.of(new Node.Mapping(id.spot(), parts));
    }
}
