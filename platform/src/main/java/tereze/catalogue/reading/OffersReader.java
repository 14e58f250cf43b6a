package tereze.catalogue.reading;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tereze.catalogue.Mistake;
import tereze.catalogue.Shape;
import tereze.catalogue.ValueType;
import tereze.catalogue.form.SchemaReader;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// Reads what modules offer to declarations: `catalogue/offers/*.yaml`. Not thread-safe.
public final class OffersReader {
    private static final int MAX_OFFERS = 200;
    private static final int MAX_VALUES = 50;
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z-]*(\\|[a-z][a-z-]*)+");
    private static final String TYPES = "string, int, bool, date, list or words as in a|b";

    private final Map<String, Shape.Source> sources = new TreeMap<>();
    private final Map<String, Shape.Writer> writers = new TreeMap<>();
    private final Map<String, Set<String>> choices = new TreeMap<>();

    /// Adds a file's offers.
    ///
    /// @return what is wrong with it
    public List<Mistake> add(String file, String text) {
        Mistakes mistakes = new Mistakes(file);
        YamlFile.read(text, mistakes).ifPresent(root -> {
            Section offers = new Section(root, mistakes);
            offers.named("sources", MAX_OFFERS, "{takes: …, gives: …}").forEach((name, source) -> {
                var shape = new Shape.Source(name, types(source, "takes", mistakes), types(source, "gives", mistakes));
                source.end();
                if (sources.put(name, shape) != null) {
                    mistakes.add(source.spot(), "source '" + name + "' is offered twice", "once");
                }
            });
            offers.named("writers", MAX_OFFERS, "{takes: …}").forEach((name, writer) -> {
                var shape = new Shape.Writer(name, types(writer, "takes", mistakes));
                writer.end();
                if (writers.put(name, shape) != null) {
                    mistakes.add(writer.spot(), "writer '" + name + "' is offered twice", "once");
                }
            });
            offers.named("choices", MAX_OFFERS, "{fills: …}").forEach((name, choice) -> {
                Set<String> formats = formats(choice);
                choice.end();
                if (choices.put(name, formats) != null) {
                    mistakes.add(choice.spot(), "choice source '" + name + "' is offered twice", "once");
                }
            });
            offers.end();
        });
        return mistakes.inOrder();
    }

    public Map<String, Shape.Source> sources() {
        return sources;
    }

    public Map<String, Shape.Writer> writers() {
        return writers;
    }

    /// The formats that each choice source fills, by its name.
    public Map<String, Set<String>> choices() {
        return choices;
    }

    private static Set<String> formats(Section choice) {
        Set<String> formats = new HashSet<>();
        for (Node item : choice.items("fills", MAX_VALUES, "formats of fields")) {
            choice.asScalar("fills", item, "a format")
                    .map(format -> choice.oneOf("format", format, SchemaReader.formats(), ""))
                    .ifPresent(formats::add);
        }
        return formats;
    }

    private static Map<String, ValueType> types(Section offer, String name, Mistakes mistakes) {
        Map<String, ValueType> types = new LinkedHashMap<>();
        offer.require(name, "{name: type}")
                .flatMap(value -> offer.asSection(name, value, "{name: type}"))
                .ifPresent(values -> values.all().entrySet().stream()
                        .limit(MAX_VALUES)
                        .forEach(entry -> values.asScalar(
                                        entry.getKey(), entry.getValue().value(), TYPES)
                                .ifPresent(type -> type(type)
                                        .ifPresentOrElse(
                                                found -> types.put(entry.getKey(), found),
                                                () -> mistakes.add(
                                                        type.spot(), "unknown type '" + type.value() + "'", TYPES)))));
        return types;
    }

    private static Optional<ValueType> type(Node.Scalar scalar) {
        boolean optional = scalar.value().endsWith("?");
        String name = optional ? scalar.value().substring(0, scalar.value().length() - 1) : scalar.value();
        if (WORDS.matcher(name).matches()) {
            return Optional.of(
                    new ValueType(ValueType.Kind.WORD, optional, new HashSet<>(List.of(name.split("\\|", -1)))));
        }
        return Arrays.stream(ValueType.Kind.values())
                .filter(kind -> kind != ValueType.Kind.WORD)
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .map(kind -> new ValueType(kind, optional, Set.of()))
                .findFirst();
    }
}
