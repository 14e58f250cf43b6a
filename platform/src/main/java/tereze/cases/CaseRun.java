package tereze.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.Outcome;
import tereze.acts.Subject;
import tereze.acts.UnitOfWork;
import tereze.cases.RuleEvaluator.Applied;
import tereze.cases.RuleEvaluator.Evaluated;
import tereze.cases.store.CaseTable;
import tereze.catalogue.CannotEvaluate;
import tereze.catalogue.WriterCall;

/// One attempt at a command to a case: the decision of the rules and the contributions of the service's writers, in
/// one unit of work.
///
/// The registers are read at most once in an attempt, and only if the rules or a writer need them.
final class CaseRun {
    private final RuleEvaluator evaluator;
    private final Writers writers;
    private final UnitOfWork unit;
    private final Applied applied;
    private final @Nullable Case before;
    private final Instant now;
    private @Nullable Evaluated evaluated;

    /// @param before null during the opening
    /// @param now the current time for the rules
    CaseRun(
            RuleEvaluator evaluator,
            Writers writers,
            UnitOfWork unit,
            Applied applied,
            @Nullable Case before,
            Instant now) {
        this.evaluator = evaluator;
        this.writers = writers;
        this.unit = unit;
        this.applied = applied;
        this.before = before;
        this.now = now;
    }

    /// Decides, and stages the result.
    ///
    /// @param rules the decision on a command, given the evaluation of the declaration on current evidence
    <R> Outcome<Case, R> decide(Function<Supplier<Evaluation>, Decision<CaseAct, R>> rules) {
        return decide(rules, () -> evaluated().evaluation(), true);
    }

    /// A writer may find that the registers have changed since the rules read them. Then the rules decide again,
    /// with a refusal under the writer's code, and the writer of the refusal is called once.
    private <R> Outcome<Case, R> decide(
            Function<Supplier<Evaluation>, Decision<CaseAct, R>> rules,
            Supplier<Evaluation> evaluation,
            boolean first) {
        return switch (rules.apply(evaluation)) {
            case Decision.Refused<CaseAct, R>(R why) -> unit.refuse(why);
            case Decision.Accepted<CaseAct, R>(List<CaseAct> happened) -> {
                Case after = CaseTable.CASES.replay(applied.kase(), before, happened);
                yield switch (write(after)) {
                    case OutcomeWriter.Writing.Done() -> staged(happened);
                    case OutcomeWriter.Writing.Made(UUID thing) -> staged(made(thing, happened, after));
                    case OutcomeWriter.Writing.MovedOn(String code) -> movedOn(rules, code, happened, after, first);
                };
            }
        };
    }

    /// Only what a grant has led to is told: the effect of an opening may be undone.
    private List<CaseAct> made(UUID thing, List<CaseAct> happened, Case after) {
        if (after.status() != CaseStatus.GRANTED) {
            return happened;
        }
        List<CaseAct> all = new ArrayList<>(happened);
        all.add(new CaseAct.OutcomeWritten(new Subject<>(after.applicant(), new CaseAct.Written(thing)), now));
        return all;
    }

    private <R> Outcome<Case, R> movedOn(
            Function<Supplier<Evaluation>, Decision<CaseAct, R>> rules,
            String code,
            List<CaseAct> happened,
            Case after,
            boolean first) {
        return switch (after.status()) {
            // There is nothing to undo.
            case REFUSED, LAPSED, WITHDRAWN -> staged(happened);
            case WAITING_CONSENT, WITH_OFFICER, WITH_APPLICANT, GRANTED -> {
                if (!first) {
                    throw new IllegalStateException("a writer was asked again after the rules refused under " + code);
                }
                yield decide(rules, () -> without(code), false);
            }
        };
    }

    /// What cannot be evaluated goes to an officer, unless a writer would be called for that too.
    private Evaluation without(String code) {
        var evaluation = evaluated().evaluation();
        return code.equals(CaseReasons.CANNOT_EVALUATE)
                        && due(CaseStatus.WITH_OFFICER).isEmpty()
                ? evaluation.referredUnder(code)
                : evaluation.refusedUnder(code);
    }

    private <R> Outcome<Case, R> staged(List<CaseAct> happened) {
        Decision<CaseAct, R> decided = Decision.accept(happened);
        return before == null
                ? unit.begin(CaseTable.CASES, applied.kase(), decided)
                : unit.put(CaseTable.CASES, applied.kase(), decided);
    }

    /// The evaluation, and the values that it used.
    private Evaluated evaluated() {
        var known = evaluated;
        if (known == null) {
            known = evaluator.evaluate(applied, now);
            evaluated = known;
        }
        return known;
    }

    private OutcomeWriter.Writing write(Case after) {
        var call = due(after.status());
        if (call.isEmpty()) {
            return new OutcomeWriter.Writing.Done();
        }
        try {
            return writers.write(unit, call.get(), evaluated().scope(), evaluator.context(applied, now));
        } catch (CannotEvaluate e) {
            RuleEvaluator.log(applied.definition(), e);
            return new OutcomeWriter.Writing.MovedOn(CaseReasons.CANNOT_EVALUATE);
        }
    }

    private Optional<WriterCall> due(CaseStatus after) {
        return Writers.due(applied.definition(), before == null ? null : before.status(), after);
    }
}
