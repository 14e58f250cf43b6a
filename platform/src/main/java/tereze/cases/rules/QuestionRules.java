package tereze.cases.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.Subject;
import tereze.api.FieldError;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.CaseCommand;
import tereze.cases.CaseReasons;
import tereze.cases.CaseRefusal;
import tereze.cases.CaseStage;
import tereze.cases.Evaluation;

/// An officer's question to the applicant: once in a case, for a limited time, in which the term stands still.
final class QuestionRules {
    private QuestionRules() {}

    static Decision<CaseAct, CaseRefusal> ask(Case kase, CaseCommand.Ask ask, Instant now) {
        return OfficerRules.deciding(kase, ask.officer(), ask.roles(), now)
                .or(() -> Optional.ofNullable(kase.question()).map(_ -> new CaseRefusal.QuestionAsked()))
                .<Decision<CaseAct, CaseRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(List.of(new CaseAct.Questioned(
                        new Subject<>(kase.applicant(), new CaseAct.Questioning(ask.text(), ask.field())),
                        Subject.of(ask.officer()),
                        ask.until(),
                        now))));
    }

    /// @param afresh the evaluation with the corrected value
    static Decision<CaseAct, CaseRefusal> reply(
            Case kase, CaseCommand.Reply reply, Supplier<Evaluation> afresh, Instant now) {
        boolean mayAct = reply.mayAct() && kase.wasSentBy(reply.by());
        if (!mayAct && !kase.concerns(reply.by())) {
            return Decision.refuse(new CaseRefusal.Unknown());
        }
        if (!mayAct && !kase.applicant().equals(reply.by())) {
            return Decision.refuse(new CaseRefusal.NotApplicant(reply.by()));
        }
        if (!(kase.stage() instanceof CaseStage.WithApplicant(var until, var why, var _)) || !now.isBefore(until)) {
            return Decision.refuse(new CaseRefusal.NoQuestion());
        }
        return reply.value() == null
                ? Decision.accept(List.of(replied(kase, reply, why, now)))
                : corrected(kase, reply, why, afresh.get(), now);
    }

    /// A corrected value must not turn the application into one about something else, past the people who would have
    /// to consent to it.
    private static Decision<CaseAct, CaseRefusal> corrected(
            Case kase, CaseCommand.Reply reply, List<String> why, Evaluation evaluation, Instant now) {
        if (!Objects.equals(evaluation.openValue(), kase.openValue())) {
            return Decision.refuse(
                    new CaseRefusal.ValueInvalid(List.of(new FieldError("/value", FieldError.Kind.NOT_ALLOWED))));
        }
        List<String> reasons = new ArrayList<>(why);
        if (CaseRules.namesOthers(kase.applicant(), kase.consents(), evaluation)
                && !reasons.contains(CaseReasons.ASKED_CHANGED)) {
            reasons.add(CaseReasons.ASKED_CHANGED);
        }
        return Decision.accept(List.of(replied(kase, reply, reasons, now)));
    }

    private static CaseAct replied(Case kase, CaseCommand.Reply reply, List<String> why, Instant now) {
        return new CaseAct.Replied(
                new Subject<>(kase.applicant(), new CaseAct.Replying(reply.text(), reply.value(), why)),
                reply.due(),
                now);
    }

    static Decision<CaseAct, CaseRefusal> goOn(Case kase, @Nullable Instant due, Instant now) {
        return kase.stage() instanceof CaseStage.WithApplicant(var until, var _, var _) && !now.isBefore(until)
                ? Decision.accept(List.of(new CaseAct.NotReplied(Subject.of(kase.applicant()), due, now)))
                : Decision.refuse(new CaseRefusal.NothingDue());
    }
}
