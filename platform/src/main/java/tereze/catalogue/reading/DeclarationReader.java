package tereze.catalogue.reading;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.DeclarationResult;
import tereze.catalogue.Definition;
import tereze.catalogue.Procedure;
import tereze.catalogue.ServiceId;
import tereze.catalogue.ServiceInfo;
import tereze.catalogue.Vocabulary;
import tereze.catalogue.cel.Environment;
import tereze.catalogue.form.SchemaReader;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.Node;
import tereze.catalogue.yaml.Section;
import tereze.catalogue.yaml.YamlFile;

/// Reads one declaration completely and reports every mistake.
public final class DeclarationReader {
    private static final int MAX_VERSION = 10_000;
    private static final int MAX_EVIDENCE = 20;
    private static final Pattern OLDER = Pattern.compile(".*\\.v[0-9]+\\.yaml");

    private final Mistakes mistakes;
    private final Vocabulary vocabulary;
    private final boolean older;

    private DeclarationReader(Mistakes mistakes, Vocabulary vocabulary, boolean older) {
        this.mistakes = mistakes;
        this.vocabulary = vocabulary;
        this.older = older;
    }

    /// Whether a file is for an older version of a service, as `passport.v1.yaml`. Cases run on it, so it cannot
    /// change.
    static boolean isOlder(String file) {
        return OLDER.matcher(file).matches();
    }

    /// Reads a declaration, or a file that declarations share.
    ///
    /// @param file its name in mistakes
    public static DeclarationResult read(String file, String text, Vocabulary vocabulary) {
        Mistakes mistakes = new Mistakes(file);
        Optional<SharedFile<?>> shared = SharedFile.at(file);
        if (shared.isPresent()) {
            return shared.get().read(text, mistakes);
        }
        Optional<Definition> definition = YamlFile.read(text, mistakes)
                .flatMap(root -> Optional.ofNullable(
                        new DeclarationReader(mistakes, vocabulary, isOlder(file)).definition(root)));
        return definition.isPresent() && mistakes.isEmpty()
                ? new DeclarationResult.Declared(definition.get())
                : new DeclarationResult.Faulty(mistakes.inOrder());
    }

    private @Nullable Definition definition(Node.Mapping written) {
        Node.Mapping root = SharedChecks.writtenOut(written, vocabulary.checks(), mistakes);
        Section top = new Section(root, mistakes);
        String service = service(top);
        int version = top.whole("version", 1, MAX_VERSION);
        boolean ready = top.flag("ready", false);
        SchemaReader.Read schema = top.require("form", "a JSON Schema")
                .flatMap(value -> top.asSection("form", value, "a JSON Schema: {required: …, properties: …}"))
                .map(form -> new SchemaReader(vocabulary.offers().choices(), mistakes).read(form))
                .orElse(null);
        ServiceInfo about = new ServiceInfoReader(top, vocabulary, mistakes)
                .read(schema == null ? null : schema.places().keySet());
        if (schema == null) {
            top.all();
            return null;
        }
        Map<String, Section> evidence = top.named("evidence", MAX_EVIDENCE, "{name: {source: …, …}}");
        var expressions = new Expressions(
                Environment.of(schema.type(), schema.optional(), evidence.keySet(), vocabulary.numbers()), mistakes);
        Procedure procedure = new ProcedureReader(
                        top, expressions, vocabulary, new DataAboutOthers(mistakes, older), mistakes)
                .read(evidence);
        top.end();
        if (procedure.decision().officer() == null && !isDecisionAlone(procedure)) {
            unread(schema, expressions);
        }
        return mistakes.isEmpty()
                ? new Definition(
                        new ServiceId(service),
                        version,
                        Content.sha256(root),
                        ready,
                        about,
                        procedure.consents().isEmpty()
                                ? schema.form()
                                : schema.form().readByOthers(),
                        procedure)
                : null;
    }

    /// If the only outcome is the decision, it is a decision about all fields of the application.
    private static boolean isDecisionAlone(Procedure procedure) {
        return procedure.writers().outcome().writer().arguments().types().isEmpty();
    }

    /// A field that no expression and no officer reads is a mistake: it would be asked for nothing.
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
}
