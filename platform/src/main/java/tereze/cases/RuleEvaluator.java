package tereze.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.addresses.Kato;
import tereze.cases.Evaluation.Verdict;
import tereze.catalogue.Consents;
import tereze.catalogue.Definition;
import tereze.catalogue.Evidence;
import tereze.catalogue.Scope;
import tereze.catalogue.Shape;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.WorkingCalendars;

/// Collects the evidence of a declaration and evaluates its rules. It only reads.
final class RuleEvaluator {
    private final Map<String, EvidenceSource<?, ?>> sources;
    private final Law law;
    private final WorkingCalendars calendars;
    private final OfficerTerritory places;

    /// @param sources by the names that declarations use
    RuleEvaluator(
            Map<String, EvidenceSource<?, ?>> sources, Law law, WorkingCalendars calendars, OfficerTerritory places) {
        this.sources = Map.copyOf(sources);
        this.law = law;
        this.calendars = calendars;
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
                calendars.dayOf(applied.opened()));
    }

    /// Collects the current evidence and evaluates the rules.
    Evaluated evaluate(Applied applied, Instant now) {
        var scope = collect(applied, now);
        var procedure = applied.definition().procedure();
        var verdict = procedure
                .firstFailing(scope)
                .<Verdict>map(failed -> new Verdict.Failed(failed.id(), failed.otherwise()))
                .orElseGet(Verdict.Clear::new);
        var oneOpen = procedure.oneOpen();
        var officer = procedure.decision().officer();
        // If a rule refuses, nobody is asked, and the list of people to ask may be meaningless.
        var asked =
                verdict.refusing().isEmpty() ? asked(procedure.consents(), scope, now) : List.<Evaluation.Asked>of();
        var evaluation = new Evaluation(
                verdict,
                oneOpen == null ? null : oneOpen.of(scope),
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

    private Scope collect(Applied applied, Instant now) {
        var context = context(applied, now);
        var scope = Scope.of(
                applied.form(),
                applied.applicant(),
                applied.represented(),
                context.today(),
                applied.definition().lawOn(context.today(), law));
        for (var evidence : applied.definition().procedure().evidence()) {
            var source = Objects.requireNonNull(sources.get(evidence.source().name()));
            scope = scope.with(evidence, facts(source, evidence, scope, context));
        }
        return scope;
    }

    @SuppressWarnings("unchecked")
    private static <A extends Record, F extends Record> Map<String, @Nullable Object> facts(
            EvidenceSource<A, F> source, Evidence evidence, Scope scope, CaseContext context) {
        var arguments = ((Shape<A>) evidence.source().arguments())
                .read(evidence.arguments().values(scope));
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

    private Instant due(String term, Instant from) {
        return law.term(new LawId(term), calendars.dayOf(from)).due(from, calendars.asKnownAt(from));
    }
}
