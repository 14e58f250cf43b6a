package tereze.mandates.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tereze.acts.Outcome;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.mandates.GiveMandateRefusal;
import tereze.mandates.Mandate;
import tereze.mandates.MandateRefusal;
import tereze.mandates.MandateStatus;

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

    static Reply<Created<MandateGiven>> given(Outcome<Mandate, GiveMandateRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<Mandate, GiveMandateRefusal>(Mandate mandate, UUID receipt) ->
                Reply.created(new MandateGiven(mandate.id(), receipt, mandate.lastDay()));
            case Outcome.Refused<Mandate, GiveMandateRefusal>(GiveMandateRefusal why) -> Reply.problem(problem(why));
        };
    }

    private static Problem problem(GiveMandateRefusal why) {
        return switch (why) {
            case GiveMandateRefusal.ToOneself _ -> Problem.of(MandateProblem.MANDATE_TO_ONESELF);
            case GiveMandateRefusal.CannotGive _ -> Problem.of(MandateProblem.CANNOT_GIVE_MANDATE);
            case GiveMandateRefusal.NoSuchService _ -> Problem.invalid("/services", FieldError.Kind.NOT_ALLOWED);
            case GiveMandateRefusal.LastDayOutOfRange _ -> Problem.invalid("/until", FieldError.Kind.OUT_OF_RANGE);
            case GiveMandateRefusal.TooMany(int most) ->
                Problem.of(MandateProblem.TOO_MANY_MANDATES, Map.of("most", Integer.toString(most)));
        };
    }

    static Reply<MandateEnded> ended(Outcome<Mandate, MandateRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<Mandate, MandateRefusal>(Mandate mandate, UUID receipt) ->
                Reply.ok(new MandateEnded(mandate.id(), receipt, mandate.stage().status()));
            case Outcome.Refused<Mandate, MandateRefusal>(MandateRefusal.Unknown _) ->
                Reply.problem(MandateProblem.MANDATE_UNKNOWN);
            case Outcome.Refused<Mandate, MandateRefusal>(MandateRefusal.EndedBefore _) ->
                Reply.problem(MandateProblem.MANDATE_ENDED);
        };
    }
}
