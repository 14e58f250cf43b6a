package tereze.cases.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.cases.Case;
import tereze.cases.CaseAct;
import tereze.cases.web.CaseViews.As;

/// The receipts of a case, as each reader may see them.
@Component
final class CaseReceipts {
    private final ActStream stream;

    CaseReceipts(ActStream stream) {
        this.stream = stream;
    }

    /// Every act of a case is about its applicant. A person who was asked sees the acts about themselves. Nobody sees
    /// those of people who have not answered, whose number would be theirs.
    List<RecordedAct> of(Case kase, PersonId viewer, As as) {
        return stream.of(kase.id()).stream()
                .filter(act -> as == As.OFFICER || (concerns(act, viewer) && !isOfAnother(act.act(), viewer)))
                .toList();
    }

    /// As people name them: by their place in the reader's own list, because the place among all would tell how many
    /// others were asked.
    List<CasePage.Receipt> named(Case kase, PersonId viewer, As as) {
        List<RecordedAct> acts = of(kase, viewer, as);
        return IntStream.range(0, acts.size())
                .mapToObj(i -> new CasePage.Receipt(
                        kase.number() + "/" + (i + 1), acts.get(i).at()))
                .toList();
    }

    private static boolean concerns(RecordedAct act, PersonId viewer) {
        return act.actor().equals(viewer.value()) || act.subjects().contains(viewer);
    }

    private static boolean isOfAnother(Act act, PersonId viewer) {
        return act instanceof CaseAct happened
                && silent(happened).filter(person -> !person.equals(viewer)).isPresent();
    }

    /// The person asked whom an act is about, if it is not their answer.
    private static Optional<PersonId> silent(CaseAct act) {
        return switch (act) {
            case CaseAct.Asked asked -> Optional.of(asked.person().person());
            case CaseAct.AskedWithoutTerm asked -> Optional.of(asked.person().person());
            case CaseAct.AnswerDue asked -> Optional.of(asked.person().person());
            case CaseAct.QuestionRead read -> Optional.of(read.person().person());
            case CaseAct.SilenceAgreed agreed -> Optional.of(agreed.person().person());
            case CaseAct.NotReached missed -> Optional.of(missed.person().person());
            case CaseAct.Opened _,
                    CaseAct.OpenedFor _,
                    CaseAct.OpenedForV1 _,
                    CaseAct.ConsentGiven _,
                    CaseAct.ConsentRefused _,
                    CaseAct.Referred _,
                    CaseAct.ReferredV1 _,
                    CaseAct.ReferredInV1 _,
                    CaseAct.ReferredWithoutTerm _,
                    CaseAct.DecisionDue _,
                    CaseAct.Taken _,
                    CaseAct.PutBack _,
                    CaseAct.Questioned _,
                    CaseAct.Replied _,
                    CaseAct.NotReplied _,
                    CaseAct.Granted _,
                    CaseAct.OutcomeWritten _,
                    CaseAct.Queued _,
                    CaseAct.Refused _,
                    CaseAct.RefusedV1 _,
                    CaseAct.GrantedByOfficer _,
                    CaseAct.GrantedByOfficerV1 _,
                    CaseAct.RefusedByOfficer _,
                    CaseAct.RefusedByOfficerV1 _,
                    CaseAct.Lapsed _,
                    CaseAct.Withdrawn _ -> Optional.empty();
        };
    }
}
