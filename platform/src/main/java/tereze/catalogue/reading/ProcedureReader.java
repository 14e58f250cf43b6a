package tereze.catalogue.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;
import tereze.api.Text;
import tereze.catalogue.Arguments;
import tereze.catalogue.Check;
import tereze.catalogue.Consents;
import tereze.catalogue.DecisionReason;
import tereze.catalogue.Evidence;
import tereze.catalogue.Offers;
import tereze.catalogue.Procedure;
import tereze.catalogue.ServiceId;
import tereze.catalogue.Shape;
import tereze.catalogue.Vocabulary;
import tereze.catalogue.WriterCall;
import tereze.catalogue.yaml.Mistakes;
import tereze.catalogue.yaml.NearestName;
import tereze.catalogue.yaml.Position;
import tereze.catalogue.yaml.Section;

/// Reads the procedure of a service, and finds unreachable parts.
final class ProcedureReader {
    static final int MAX_CHECKS = 50;
    static final int MAX_CONSENTS = 5;

    private static final String CALL = "{writer: …, …}";

    private final Section top;
    private final Expressions expressions;
    private final Vocabulary vocabulary;
    private final DataAboutOthers others;
    private final Mistakes mistakes;

    ProcedureReader(
            Section top, Expressions expressions, Vocabulary vocabulary, DataAboutOthers others, Mistakes mistakes) {
        this.top = top;
        this.expressions = expressions;
        this.vocabulary = vocabulary;
        this.others = others;
        this.mistakes = mistakes;
    }

    /// @param declared the sections of the evidence, by name
    Procedure read(Map<String, Section> declared) {
        List<Evidence> evidence = evidence(declared);
        Procedure.OneOpen oneOpen = oneOpen();
        List<Check> checks = checks();
        List<Consents> consents = consents();
        Procedure.Decision decision = decision(checks, consents);
        var writers = new Procedure.Writers(
                call("opening").orElse(null), outcome(), call("closing").orElse(null));
        if (writers.closing() != null && writers.opening() == null) {
            mistakes.add(
                    top.spot("closing"),
                    "'closing' undoes what 'opening' did, and there is no 'opening'",
                    "both or none");
        }
        unread(declared);
        return new Procedure(
                evidence,
                oneOpen,
                checks,
                consents,
                decision,
                writers,
                expressions.reads().law());
    }

    private Procedure.@Nullable OneOpen oneOpen() {
        boolean thing = top.flag("oneThing", false);
        Optional<Procedure.OneOpen> oneOpen = top.find("oneOpen")
                .flatMap(value -> top.asScalar("oneOpen", value, "an expression"))
                .map(value -> new Procedure.OneOpen(expressions.text(value), thing));
        if (thing && oneOpen.isEmpty()) {
            mistakes.add(
                    top.spot("oneThing"),
                    "'oneThing' says what 'oneOpen' is, and there is no 'oneOpen'",
                    "both or none");
        }
        return oneOpen.orElse(null);
    }

    private List<Evidence> evidence(Map<String, Section> declared) {
        List<Evidence> evidence = new ArrayList<>();
        declared.forEach((name, section) -> {
            Optional<Offers.Source> source =
                    offered(section, "source", vocabulary.offers().sources());
            source.ifPresentOrElse(
                    found -> {
                        Arguments arguments = expressions.arguments(section, found);
                        section.end();
                        evidence.add(new Evidence(name, found, arguments));
                        others.collected(name, found, section);
                        expressions.admit(name, found);
                    },
                    () -> expressions.admitUnknown(name));
        });
        return evidence;
    }

    private <S> Optional<S> offered(Section section, String key, Map<String, S> offers) {
        return Optional.ofNullable(offers.get(section.word(key, offers.keySet(), "")));
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Check.Otherwise gravest = Check.Otherwise.REJECT;
        for (Section section : top.sections("checks", MAX_CHECKS, "{id: …, that: …, otherwise: …, text: …}")) {
            String id = section.text("id", "a stable code, as in premises-arrested");
            if (!id.isEmpty() && !ServiceId.isWellFormed(id)) {
                mistakes.add(section.spot("id"), "'" + id + "' is no code", "lower-case words joined by '-'");
            }
            if (!id.isEmpty() && !ids.add(id)) {
                mistakes.add(section.spot("id"), "two checks have the id '" + id + "'", "another id");
            }
            Expressions.Condition that = expressions.condition(section.scalar("that", "an expression"));
            Check.Otherwise otherwise = section.constant("otherwise", Check.Otherwise.class);
            if (rank(otherwise) < rank(gravest)) {
                mistakes.add(
                        section.spot("otherwise"),
                        "'" + Code.of(otherwise) + "' after '" + Code.of(gravest) + "' would go unseen",
                        "first reject and conflict, then refuse, then refuse-by-officer, then officer");
            } else {
                gravest = otherwise;
            }
            boolean aboutOthers = others.in(that.facts(), otherwise, section.spot("otherwise"));
            Text text = section.words("text");
            Text officerReads = optionalWords(section, "officerReads").orElse(text);
            checks.add(new Check(id, that.that(), that.facts(), otherwise, text, officerReads, aboutOthers));
            section.end();
        }
        return checks;
    }

    private static Optional<Text> optionalWords(Section section, String name) {
        return section.find(name).map(_ -> section.words(name));
    }

    private static int rank(Check.Otherwise otherwise) {
        return switch (otherwise) {
            case REJECT, CONFLICT -> 0;
            case REFUSE -> 1;
            case REFUSE_BY_OFFICER -> 2;
            case OFFICER -> 3;
        };
    }

    private List<Consents> consents() {
        List<Consents> consents = new ArrayList<>();
        for (Section section : top.sections("consents", MAX_CONSENTS, "{of: …, within: …, silence: …, refusal: …}")) {
            consents.add(new Consents(
                    expressions.persons(section.scalar("of", "an expression for a list of persons")),
                    term(section),
                    section.constant("silence", Consents.Silence.class),
                    section.constant("refusal", Consents.Refusal.class)));
            section.end();
        }
        return consents;
    }

    private String term(Section section) {
        return section.scalar("within", NearestName.oneOf(vocabulary.terms()))
                .map(term -> section.oneOf("term", term, vocabulary.terms(), ""))
                .orElse("");
    }

    private Procedure.Decision decision(List<Check> checks, List<Consents> consents) {
        boolean automatic = top.word("decision", Set.of("automatic", "officer"), "automatic")
                .equals("automatic");
        boolean called = !automatic
                || checks.stream().anyMatch(check -> rank(check.otherwise()) >= rank(Check.Otherwise.REFUSE_BY_OFFICER))
                || consents.stream().anyMatch(consent -> consent.refusal() == Consents.Refusal.OFFICER);
        Optional<Section> section = top.section("officer", "{role: …, within: …}");
        Procedure.Officer officer = section.map(this::officer).orElse(null);
        if (called && section.isEmpty()) {
            mistakes.add(
                    callsForOfficer(automatic),
                    "an officer is called for, and 'officer' is missing",
                    "officer: {role: …, within: …}");
        }
        if (!called && section.isPresent()) {
            mistakes.add(
                    section.get().spot(),
                    "'officer' is declared, and nothing ever calls for one",
                    "a check that does, or none");
        }
        return new Procedure.Decision(automatic, officer);
    }

    private Procedure.Officer officer(Section task) {
        String role = task.word("role", vocabulary.roles(), "");
        String within = term(task);
        Optional<Text> applicantReads = optionalWords(task, "applicantReads");
        others.readBy(applicantReads, task);
        List<DecisionReason> reasons = DecisionReasons.of(task, vocabulary.reasons(), mistakes);
        task.end();
        return new Procedure.Officer(role, within, applicantReads.orElse(null), reasons);
    }

    private Position callsForOfficer(boolean automatic) {
        return top.spot(automatic ? "checks" : "decision");
    }

    private WriterCall outcome() {
        top.require("outcome", CALL);
        return call("outcome")
                .orElseGet(() -> new WriterCall(
                        new Offers.Writer("", Shape.of(Shape.Nothing.class)), new Arguments(Map.of(), Map.of())));
    }

    private Optional<WriterCall> call(String name) {
        return top.section(name, CALL)
                .flatMap(section -> offered(
                                section, "writer", vocabulary.offers().writers())
                        .map(writer -> {
                            var call = new WriterCall(writer, expressions.arguments(section, writer));
                            section.end();
                            return call;
                        }));
    }

    /// Unused evidence would read personal data without a purpose.
    private void unread(Map<String, Section> declared) {
        if (mistakes.isEmpty()) {
            declared.forEach((name, section) -> {
                if (!expressions.reads().evidence().contains(name)) {
                    mistakes.add(
                            section.spot(),
                            "the evidence '" + name + "' is collected and never read",
                            "a use, or none");
                }
            });
        }
    }
}
