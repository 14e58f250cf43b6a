package tereze.catalogue.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import tereze.api.CleanText;

/// A node of a YAML document.
public sealed interface Node {
    /// Where it begins.
    Position spot();

    /// The kind of node, in words.
    String kind();

    /// The same node as if all of it were written at one place.
    default Node placedAt(Position place) {
        return switch (this) {
            case Scalar(var _, var value, var plain, var _) -> new Scalar(place, value, plain, Source.at(place));
            case Sequence(var _, var items) ->
                new Sequence(
                        place, items.stream().map(item -> item.placedAt(place)).toList());
            case Mapping mapping -> mapping.map((_, value) -> Optional.of(value.placedAt(place)));
        };
    }

    /// A scalar.
    ///
    /// @param plain written without quotes, so that it can be a number or a boolean
    record Scalar(Position spot, String value, boolean plain, Source source) implements Node {
        @Override
        public String kind() {
            return CleanText.isBlank(value) ? "nothing" : "a text";
        }

        /// The place in the file of a character of the value.
        ///
        /// @param character its index, in code points
        public Position spotOf(int character) {
            return source.spotOf(value, character, spot);
        }
    }

    /// A list.
    record Sequence(Position spot, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /// Named values in the order of the file.
    record Mapping(Position spot, Map<String, Entry> entries) implements Node {
        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public String kind() {
            return "named values";
        }

        /// The same names, each with what its value becomes; those whose value becomes nothing are left out.
        public Mapping map(BiFunction<String, Node, Optional<Node>> value) {
            Map<String, Entry> mapped = new LinkedHashMap<>();
            entries.forEach((name, entry) -> value.apply(name, entry.value())
                    .ifPresent(made -> mapped.put(name, new Entry(entry.spot(), made))));
            return new Mapping(spot, mapped);
        }
    }

    /// A value with its name.
    ///
    /// @param spot of the name
    record Entry(Position spot, Node value) {}
}
