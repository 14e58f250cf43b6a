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

    static Reply told(MandateGiving outcome) {
        return switch (outcome) {
            case MandateGiving.Given(UUID mandate, UUID receipt, LocalDate lastDay) ->
                Reply.created(new MandateGiven(mandate, receipt, lastDay));
            case MandateGiving.ToOneself _ -> Problem.of(AccessProblem.MANDATE_TO_ONESELF);
            case MandateGiving.CannotGive _ -> Problem.of(AccessProblem.CANNOT_GIVE_MANDATE);
            case MandateGiving.NoSuchService _ -> Problem.invalid("/services", Fault.Kind.NOT_ALLOWED);
            case MandateGiving.LastDayOutOfRange _ -> Problem.invalid("/until", Fault.Kind.OUT_OF_RANGE);
            case MandateGiving.TooMany(int most) ->
                Problem.of(AccessProblem.TOO_MANY_MANDATES, Map.of("most", Integer.toString(most)));
        };
    }

    static Reply told(MandateOutcome outcome) {
        return switch (outcome) {
            case MandateOutcome.Ended(UUID mandate, UUID receipt, MandateStatus status) ->
                Reply.ok(new MandateEnded(mandate, receipt, status));
            case MandateRefusal.Unknown _ -> Problem.of(AccessProblem.MANDATE_UNKNOWN);
            case MandateRefusal.EndedBefore _ -> Problem.of(AccessProblem.MANDATE_ENDED);
        };
    }
}
