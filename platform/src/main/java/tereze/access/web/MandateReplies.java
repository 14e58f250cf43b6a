package tereze.access.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tereze.access.MandateGiving;
import tereze.access.MandateOutcome;
import tereze.access.MandateRefusal;
import tereze.access.MandateStatus;
import tereze.api.Fault;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Created;

/// Tells what came of giving and ending mandates.
final class MandateReplies {
    private MandateReplies() {}

    /// A mandate was given.
    ///
    /// @param receipt the id of the act
    /// @param until the last day on which it can be used
    record MandateGiven(UUID mandate, UUID receipt, LocalDate until) {}

    /// A mandate has ended.
    ///
    /// @param receipt the id of the act
    record MandateEnded(UUID mandate, UUID receipt, MandateStatus status) {}

    static Reply<Created<MandateGiven>> told(MandateGiving outcome) {
        return switch (outcome) {
            case MandateGiving.Given(UUID mandate, UUID receipt, LocalDate lastDay) ->
                Reply.created(new MandateGiven(mandate, receipt, lastDay));
            case MandateGiving.ToOneself _ -> Reply.problem(AccessProblem.MANDATE_TO_ONESELF);
            case MandateGiving.CannotGive _ -> Reply.problem(AccessProblem.CANNOT_GIVE_MANDATE);
            case MandateGiving.NoSuchService _ -> Reply.problem(Problem.invalid("/services", Fault.Kind.NOT_ALLOWED));
            case MandateGiving.LastDayOutOfRange _ -> Reply.problem(Problem.invalid("/until", Fault.Kind.OUT_OF_RANGE));
            case MandateGiving.TooMany(int most) ->
                Reply.problem(Problem.of(AccessProblem.TOO_MANY_MANDATES, Map.of("most", Integer.toString(most))));
        };
    }

    static Reply<MandateEnded> told(MandateOutcome outcome) {
        return switch (outcome) {
            case MandateOutcome.Ended(UUID mandate, UUID receipt, MandateStatus status) ->
                Reply.ok(new MandateEnded(mandate, receipt, status));
            case MandateRefusal.Unknown _ -> Reply.problem(AccessProblem.MANDATE_UNKNOWN);
            case MandateRefusal.EndedBefore _ -> Reply.problem(AccessProblem.MANDATE_ENDED);
        };
    }
}
