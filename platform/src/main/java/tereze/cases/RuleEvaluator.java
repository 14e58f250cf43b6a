package tereze.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tereze.acts.PersonId;
import tereze.addresses.Kato;
import tereze.cases.Evaluation.Verdict;
import tereze.catalogue.CannotEvaluate;
import tereze.catalogue.Check;
import tereze.catalogue.Consents;
import tereze.catalogue.Definition;
import tereze.catalogue.Evidence;
import tereze.catalogue.Procedure;
import tereze.catalogue.Scope;
import tereze.catalogue.Shape;
import tereze.law.LawId;
import tereze.law.StatutoryTerms;

/// Collects the evidence of a declaration and evaluates its rules. It only reads.
final class RuleEvaluator {
    private static final Logger LOG = LoggerFactory.getLogger(RuleEvaluator.class);
    private static final Verdict UNKNOWN = new Verdict.Failed(CaseReasons.CANNOT_EVALUATE, Check.Otherwise.OFFICER);

    private final Map<String, EvidenceSource<?, ?>> sources;
    private final StatutoryTerms terms;
    private final OfficerTerritory places;

    /// @param sources by the names that declarations use
    RuleEvaluator(Map<String, EvidenceSource<?, ?>> sources, StatutoryTerms terms, OfficerTerritory places) {
        this.sources = Map.copyOf(sources);
        this.terms = terms;
        this.places = places;
    }

    /// An application as the rules see it.
    ///
    /// @param sender the applicant or the submitter
    /// @param form the values, parsed by the service's schema
    /// @param opened the time of the application; its day is `today` for the rules
    record Applied(
            UUID kase,
            Definition definition,
            PersonId applicant,
            PersonId sender,
            Map<String, ? extends @Nullable Object> form,
            Instant opened) {
        /// Whether somebody sends it for the applicant.
        boolean represented() {
            return !sender.equals(applicant);
        }
    }

    /// The evaluation, and the values that it used.
    record Evaluated(Evaluation evaluation, Scope scope) {}

    /// The context for sources and writers.
    CaseContext context(Applied applied, Instant now) {
        return new CaseContext(
                applied.kase(),
                applied.definition().service().value(),
                applied.applicant(),
                applied.sender(),
                now,
                terms.calendars().dayOf(applied.opened()));
    }

    /// Collects the current evidence and evaluates the rules.
    Evaluated evaluate(Applied applied, Instant now) {
        var attempts = new Attempts(applied.definition());
        var scope = collect(applied, now, attempts);
        var procedure = applied.definition().procedure();
        var verdict = verdict(procedure, scope, attempts);
        var openValue = Optional.ofNullable(procedure.oneOpen())
                .flatMap(oneOpen -> attempts.value(() -> oneOpen.of(scope)))
                .orElse(null);
        var officer = procedure.decision().officer();
        // If a rule refuses, nobody is asked, and the list of people to ask may be meaningless.
        var asked = verdict.refusing().isEmpty()
                ? attempts.value(() -> asked(procedure.consents(), scope, now)).orElse(List.of())
                : List.<Evaluation.Asked>of();
        var evaluation = new Evaluation(
                attempts.failed && verdict.forbidding().isEmpty() ? UNKNOWN : verdict,
                openValue,
                asked,
                officer == null
                        ? null
                        : new Evaluation.Desk(
                                officer.role(),
                                due(officer.within(), now),
                                () -> placeOf(applied, officer.role(), asked)),
                !procedure.decision().automatic());
        return new Evaluated(evaluation, scope);
    }

    private Optional<Kato> placeOf(Applied applied, String role, List<Evaluation.Asked> asked) {
        var parties = new ArrayList<>(List.of(applied.applicant(), applied.sender()));
        asked.forEach(someone -> parties.add(someone.person()));
        return places.of(applied.definition().form(), applied.form(), role, parties);
    }

    /// Collects the current evidence, and what each check finds in it.
    Examination examine(Applied applied, Instant now) {
        var definition = applied.definition();
        var procedure = definition.procedure();
        var scope = collect(applied, now, new Attempts(definition));
        var evidence = procedure.evidence().stream().collect(Collectors.toMap(Evidence::name, Function.identity()));
        Set<PersonId> persons = new HashSet<>();
        evidence.values().forEach(each -> persons.addAll(persons(each, scope, definition)));
        var officer = procedure.decision().officer();
        return new Examination(
                now,
                procedure.checks().stream()
                        .map(check -> finding(check, evidence, scope, definition))
                        .toList(),
                persons,
                procedure.writers().outcome(),
                procedure.writers().closing(),
                officer == null ? List.of() : officer.reasons());
    }

    private static Examination.Finding finding(
            Check check, Map<String, Evidence> evidence, Scope scope, Definition definition) {
        var result = new Attempts(definition)
                .value(() -> check.holds(scope))
                .map(holds -> holds ? Examination.Result.HOLDS : Examination.Result.FAILS)
                .orElse(Examination.Result.UNKNOWN);
        var facts = check.reads().stream()
                .sorted()
                .map(read -> read.split("\\.", 2))
                .map(read -> fact(Objects.requireNonNull(evidence.get(read[0])), read[1], scope))
                .toList();
        return new Examination.Finding(check, result, facts);
    }

    private static Examination.Fact fact(Evidence evidence, String fact, Scope scope) {
        return new Examination.Fact(
                evidence.source().name(),
                fact,
                scope.factsOf(evidence.name()).get(fact),
                evidence.source().facts().persons().contains(fact),
                Set.copyOf(evidence.arguments().words().values()));
    }

    /// The persons in the question to a source and in its answer.
    private static Set<PersonId> persons(Evidence evidence, Scope scope, Definition definition) {
        Map<String, Object> asked = new Attempts(definition)
                .value(() -> evidence.arguments().values(scope))
                .orElse(Map.of());
        Map<String, @Nullable Object> answered = scope.factsOf(evidence.name());
        return Stream.concat(
                        evidence.source().arguments().persons().stream().map(asked::get),
                        evidence.source().facts().persons().stream().map(answered::get))
                .flatMap(value -> value instanceof List<?> many ? many.stream() : Stream.ofNullable(value))
                .map(Object::toString)
                .flatMap(id -> FormAnswers.id(id).stream())
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    /// A check that cannot be evaluated fails no application.
    private static Verdict verdict(Procedure procedure, Scope scope, Attempts attempts) {
        return procedure.checks().stream()
                .filter(check -> attempts.value(() -> check.holds(scope))
                        .filter(holds -> !holds)
                        .isPresent())
                .findFirst()
                .<Verdict>map(failed -> new Verdict.Failed(failed.id(), failed.otherwise()))
                .orElseGet(Verdict.Clear::new);
    }

    /// Evaluates expressions, and notes whether one has no value. Then an officer looks into the case.
    private static final class Attempts {
        private final Definition definition;
        private boolean failed;

        Attempts(Definition definition) {
            this.definition = definition;
        }

        <T> Optional<T> value(Supplier<T> expression) {
            try {
                return Optional.of(expression.get());
            } catch (CannotEvaluate e) {
                log(definition, e);
                failed = true;
                return Optional.empty();
            }
        }
    }

    /// Without the values, which may be personal.
    static void log(Definition definition, CannotEvaluate why) {
        LOG.warn(
                "{} version {} cannot be evaluated: {} ({})",
                definition.service(),
                definition.version(),
                why.expression(),
                Objects.requireNonNullElse(why.getCause(), why).getClass().getSimpleName());
    }

    /// Evidence whose arguments cannot be evaluated is missing, and so is what reads it.
    private Scope collect(Applied applied, Instant now, Attempts attempts) {
        var context = context(applied, now);
        var scope = Scope.of(
                applied.form(),
                applied.applicant(),
                applied.represented(),
                context.today(),
                applied.definition().lawOn(context.today(), terms.law()));
        for (var evidence : applied.definition().procedure().evidence()) {
            var source = Objects.requireNonNull(sources.get(evidence.source().name()));
            var before = scope;
            scope = attempts.value(() -> facts(source, evidence, before, context))
                    .map(facts -> before.with(evidence, facts))
                    .orElse(before);
        }
        return scope;
    }

    @SuppressWarnings("unchecked")
    private static <A extends Record, F extends Record> Map<String, @Nullable Object> facts(
            EvidenceSource<A, F> source, Evidence evidence, Scope scope, CaseContext context) {
        var arguments = evidence.arguments().read((Shape<A>) evidence.source().arguments(), scope);
        return ((Shape<F>) evidence.source().facts()).write(source.collect(arguments, context));
    }

    private List<Evaluation.Asked> asked(List<Consents> groups, Scope scope, Instant now) {
        return groups.stream()
                .flatMap(group -> {
                    var until = due(group.within(), now);
                    return group.persons(scope).stream()
                            .map(person -> new Evaluation.Asked(person, until, group.silence(), group.refusal()));
                })
                .toList();
    }

    private @Nullable Instant due(String term, Instant from) {
        return terms.due(new LawId(term), from, from).orElse(null);
    }
}
