package tereze.cases.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.cases.Admittance.Turn;
import tereze.cases.ApplyRefusal;
import tereze.cases.CaseAct;

/// The place in the queue with which an application came.
public final class TurnRules {
    private TurnRules() {}

    /// The opening of a case, with the place. The place follows the first act, which makes the case.
    public static Decision<CaseAct, ApplyRefusal> with(
            Turn turn, PersonId applicant, Decision<CaseAct, ApplyRefusal> opening, Instant now) {
        return switch (turn) {
            case Turn.QueueFirst(String gate) -> Decision.refuse(new ApplyRefusal.QueueFirst(gate));
            case Turn.Free _ -> opening;
            case Turn.Admitted(int event, String ord) ->
                switch (opening) {
                    case Decision.Refused<CaseAct, ApplyRefusal> _ -> opening;
                    case Decision.Accepted<CaseAct, ApplyRefusal>(List<CaseAct> acts) -> {
                        List<CaseAct> all = new ArrayList<>(acts);
                        all.add(1, new CaseAct.Queued(new Subject<>(applicant, new CaseAct.Place(ord)), event, now));
                        yield Decision.accept(all);
                    }
                };
        };
    }
}
