package tereze.catalogue.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tereze.acts.Code;
import tereze.api.CleanText;
import tereze.api.Text;

/// Named values that are read by name, one after another. A missing or wrong value is reported as a mistake and
/// replaced by a harmless one, so that reading continues. [#end] reports the names that were never read. Not
/// thread-safe.
public final class Section {
    /// The maximum length of a text in one language.
    public static final int MAX_TEXT = 500;

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Node.Mapping node;
    private final Mistakes mistakes;
    private final Set<String> known = new LinkedHashSet<>();

    public Section(Node.Mapping node, Mistakes mistakes) {
        this.node = node;
        this.mistakes = mistakes;
    }

    /// Its place.
    public Position spot() {
        return node.spot();
    }

    /// The place of the value with this name, or of the section if there is none.
    public Position spot(String name) {
        Node.Entry entry = node.entries().get(name);
        return entry == null ? node.spot() : entry.value().spot();
    }

    /// An optional value.
    public Optional<Node> find(String name) {
        known.add(name);
        return Optional.ofNullable(node.entries().get(name)).map(Node.Entry::value);
    }

    /// A required value.
    public Optional<Node> require(String name, String expected) {
        Optional<Node> value = find(name);
        if (value.isEmpty()) {
            mistakes.add(node.spot(), "'" + name + "' is missing", expected);
        }
        return value;
    }

    /// A required scalar.
    public Optional<Node.Scalar> scalar(String name, String expected) {
        return require(name, expected).flatMap(value -> asScalar(name, value, expected));
    }

    /// A required text that is not empty.
    public String text(String name, String expected) {
        return scalar(name, expected).map(Node.Scalar::value).orElse("");
    }

    /// A required integer.
    public int whole(String name, int least, int most) {
        require(name, range(least, most));
        return findWhole(name, least, most).orElse(least);
    }

    /// An optional integer; also empty if it is not an integer in the range.
    public Optional<Integer> findWhole(String name, int least, int most) {
        return find(name)
                .flatMap(value -> asScalar(name, value, range(least, most)))
                .flatMap(value -> whole(name, value, least, most));
    }

    private Optional<Integer> whole(String name, Node.Scalar value, int least, int most) {
        String digits = value.value();
        if (value.plain() && WHOLE.matcher(digits).matches()) {
            int number = Integer.parseInt(digits);
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        mistakes.add(value.spot(), "'" + name + "' is " + digits, range(least, most));
        return Optional.empty();
    }

    private static String range(int least, int most) {
        return "a whole number from " + least + " to " + most;
    }

    /// A boolean.
    ///
    /// @param otherwise the value if it is missing
    public boolean flag(String name, boolean otherwise) {
        Optional<Node.Scalar> value = find(name).flatMap(found -> asScalar(name, found, "true or false"));
        if (value.isEmpty()) {
            return otherwise;
        }
        return switch (value.get().value()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                mistakes.add(
                        value.get().spot(), "'" + name + "' is '" + value.get().value() + "'", "true or false");
                yield otherwise;
            }
        };
    }

    /// One of some words.
    ///
    /// @param otherwise the value if the word is missing or wrong
    public String word(String name, Collection<String> words, String otherwise) {
        return scalar(name, NearestName.oneOf(words))
                .map(value -> oneOf(name, value, words, otherwise))
                .orElse(otherwise);
    }

    /// An optional word; also empty if it is not one of the allowed words.
    public Optional<String> findWord(String name, Collection<String> words) {
        return find(name)
                .flatMap(value -> asScalar(name, value, NearestName.oneOf(words)))
                .map(value -> oneOf(name, value, words, ""))
                .filter(value -> !value.isEmpty());
    }

    /// One of an enum's constants, written as `service-centre`; the first one if it is missing or wrong.
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        Map<String, E> constants = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            constants.put(Code.of(constant), constant);
        }
        E first = type.getEnumConstants()[0];
        return constants.getOrDefault(word(name, constants.keySet(), ""), first);
    }

    /// A scalar's value if it is one of the words.
    public String oneOf(String name, Node.Scalar value, Collection<String> words, String otherwise) {
        if (words.contains(value.value())) {
            return value.value();
        }
        mistakes.addUnknown(value.spot(), "unknown " + name + " '" + value.value() + "'", value.value(), words);
        return otherwise;
    }

    /// A required text in three languages.
    public Text words(String name) {
        return require(name, "{kk: …, ru: …, en: …}")
                .flatMap(value -> asSection(name, value, "{kk: …, ru: …, en: …}"))
                .map(Section::threeLanguages)
                .orElse(new Text("", "", ""));
    }

    private Text threeLanguages() {
        Text text = new Text(language("kk", "Kazakh"), language("ru", "Russian"), language("en", "English"));
        end();
        return text;
    }

    private String language(String code, String language) {
        Optional<Node.Scalar> value = scalar(code, "the text in " + language);
        value.filter(text -> text.value().codePointCount(0, text.value().length()) > MAX_TEXT)
                .ifPresent(text ->
                        mistakes.add(text.spot(), "'" + code + "' is too long", "at most " + MAX_TEXT + " characters"));
        return value.map(Node.Scalar::value).map(String::strip).orElse("");
    }

    /// The sections of a list.
    ///
    /// @param most the maximum number
    public List<Section> sections(String name, int most, String expected) {
        List<Section> sections = new ArrayList<>();
        for (Node item : items(name, most, expected)) {
            asSection(name, item, expected).ifPresent(sections::add);
        }
        return sections;
    }

    /// The items of an optional list.
    public List<Node> items(String name, int most, String expected) {
        Optional<Node> value = find(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof Node.Sequence sequence) {
            if (sequence.items().size() > most) {
                mistakes.add(
                        sequence.spot(),
                        "'" + name + "' has " + sequence.items().size() + " items",
                        "at most " + most);
            }
            return sequence.items().subList(0, Math.min(most, sequence.items().size()));
        }
        mistakes.add(value.get().spot(), "'" + name + "' is " + value.get().kind(), "a list of " + expected);
        return List.of();
    }

    /// An optional section.
    public Optional<Section> section(String name, String expected) {
        return find(name).flatMap(value -> asSection(name, value, expected));
    }

    /// The named sections of an optional value.
    public Map<String, Section> named(String name, int most, String expected) {
        Map<String, Section> sections = new LinkedHashMap<>();
        section(name, expected).ifPresent(all -> {
            if (all.node.entries().size() > most) {
                mistakes.add(
                        all.spot(), "'" + name + "' has " + all.node.entries().size() + " items", "at most " + most);
            }
            all.node.entries().entrySet().stream()
                    .limit(most)
                    .forEach(entry -> all.asSection(
                                    entry.getKey(), entry.getValue().value(), expected)
                            .ifPresent(section -> sections.put(entry.getKey(), section)));
        });
        return sections;
    }

    /// All names with their values. They count as read.
    public Map<String, Node.Entry> all() {
        known.addAll(node.entries().keySet());
        return node.entries();
    }

    /// A node as a section.
    public Optional<Section> asSection(String name, Node value, String expected) {
        return switch (value) {
            case Node.Mapping mapping -> Optional.of(new Section(mapping, mistakes));
            case Node.Scalar _, Node.Sequence _ -> {
                mistakes.add(value.spot(), "'" + name + "' is " + value.kind(), expected);
                yield Optional.empty();
            }
        };
    }

    /// A node as a scalar that is not empty.
    public Optional<Node.Scalar> asScalar(String name, Node value, String expected) {
        return switch (value) {
            case Node.Scalar scalar when !CleanText.isBlank(scalar.value()) -> Optional.of(scalar);
            case Node.Scalar _, Node.Mapping _, Node.Sequence _ -> {
                mistakes.add(value.spot(), "'" + name + "' is " + value.kind(), expected);
                yield Optional.empty();
            }
        };
    }

    /// Reports every name that was not read.
    public void end() {
        node.entries().forEach((name, entry) -> {
            if (!known.contains(name)) {
                mistakes.addUnknown(entry.spot(), "unknown name '" + name + "'", name, known);
            }
        });
    }
}
