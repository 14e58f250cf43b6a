package tereze.catalogue.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.About;
import tereze.catalogue.Definition;
import tereze.catalogue.Procedure;
import tereze.catalogue.Reading;
import tereze.catalogue.ServiceId;
import tereze.catalogue.Vocabulary;
import tereze.catalogue.cel.Environment;
import tereze.catalogue.form.SchemaReader;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Nearest;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// Reads one declaration from its first name to its last, telling every mistake.
public final class DeclarationReader {
    private static final int MAX_VERSION = 10_000;
    private static final int MAX_PEAK = 100_000_000;
    private static final int MAX_LAW = 20;
    private static final int MAX_EVIDENCE = 20;

    private final Mistakes mistakes;
    private final Vocabulary vocabulary;

    private DeclarationReader(Mistakes mistakes, Vocabulary vocabulary) {
        this.mistakes = mistakes;
        this.vocabulary = vocabulary;
    }

    /// Reads a declaration.
    ///
    /// @param file its name in mistakes
    public static Reading read(String file, String text, Vocabulary vocabulary) {
        Mistakes mistakes = new Mistakes(file);
        Optional<Definition> definition = YamlFile.read(text, mistakes)
                .flatMap(root -> Optional.ofNullable(new DeclarationReader(mistakes, vocabulary).definition(root)));
        return definition.isPresent() && mistakes.isEmpty()
                ? new Reading.Declared(definition.get())
                : new Reading.Faulty(mistakes.inOrder());
    }

    private @Nullable Definition definition(Node.Mapping root) {
        Section top = new Section(root, mistakes);
        String service = service(top);
        int version = top.whole("version", 1, MAX_VERSION);
        boolean ready = top.flag("ready", false);
        About about = about(top);
        Optional<Section> form = top.require("form", "a JSON Schema")
                .flatMap(value -> top.asSection("form", value, "a JSON Schema: {required: …, properties: …}"));
        if (form.isEmpty()) {
            top.all();
            return null;
        }
        SchemaReader.Read schema = new SchemaReader(mistakes).read(form.get());
        Map<String, Section> evidence = top.named("evidence", MAX_EVIDENCE, "{name: {source: …, …}}");
        var expressions =
                new Expressions(Environment.of(schema.type(), evidence.keySet(), vocabulary.numbers()), mistakes);
        Procedure procedure = new ProcedureReader(top, expressions, vocabulary, mistakes).read(evidence);
        top.end();
        if (procedure.decision().officer() == null && !isDecisionAlone(procedure)) {
            unread(schema, expressions);
        }
        return mistakes.isEmpty()
                ? new Definition(
                        new ServiceId(service), version, Content.sha256(root), ready, about, schema.form(), procedure)
                : null;
    }

    /// A writer that takes nothing leaves the application as it stands to be what was decided on: all of its fields.
    private static boolean isDecisionAlone(Procedure procedure) {
        return procedure.writers().outcome().writer().arguments().isEmpty();
    }

    /// What no expression reads, and no officer, is asked for nothing.
    private void unread(SchemaReader.Read schema, Expressions expressions) {
        schema.places().forEach((name, place) -> {
            if (mistakes.isEmpty() && !expressions.reads().form().contains(name)) {
                mistakes.add(
                        place.spot(), "the field '" + name + "' is asked for and never read", "a use, or no field");
            }
        });
    }

    private String service(Section top) {
        String expected = "lower-case words joined by '-', as in residence-temporary";
        Optional<Node.Scalar> id = top.scalar("service", expected);
        id.filter(name -> !ServiceId.isWellFormed(name.value()))
                .ifPresent(name -> mistakes.add(name.spot(), "'" + name.value() + "' is no id of a service", expected));
        return id.map(Node.Scalar::value).orElse("");
    }

    private About about(Section top) {
        var name = top.words("name");
        var summary = top.words("summary");
        String agency = top.word("agency", vocabulary.agencies(), "");
        List<About.LegalBasis> law = new ArrayList<>();
        top.require("law", "[{act: …, article: …, checked: false}]");
        for (Section basis : top.sections("law", MAX_LAW, "{act: …, article: …, checked: false}")) {
            law.add(new About.LegalBasis(
                    basis.text("act", "the act of law"),
                    basis.text("article", "its article"),
                    basis.flag("checked", false)));
            basis.end();
        }
        return new About(name, summary, agency, law, channels(top), peak(top));
    }

    private Set<About.Channel> channels(Section top) {
        List<String> words = Arrays.stream(About.Channel.values())
                .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                .toList();
        top.require("channels", Nearest.expected("", words));
        Set<About.Channel> channels = EnumSet.noneOf(About.Channel.class);
        for (Node item : top.items("channels", words.size(), "channels")) {
            top.asScalar("channels", item, Nearest.expected("", words))
                    .map(word -> top.oneOf("channel", word, words, "api"))
                    .map(word -> About.Channel.valueOf(word.toUpperCase(Locale.ROOT)))
                    .ifPresent(channels::add);
        }
        return channels;
    }

    private About.@Nullable Peak peak(Section top) {
        Section peak = top.section("peak", "{perDay: …, source: …}").orElse(null);
        if (peak == null) {
            return null;
        }
        var read =
                new About.Peak(peak.whole("perDay", 1, MAX_PEAK), peak.text("source", "where the figure comes from"));
        peak.end();
        return read;
    }
}
