package tereze.releases.web;

import java.util.List;
import java.util.Map;
import tereze.api.Problem;
import tereze.releases.ReleaseRefusal;

/// The problem of each refusal.
final class ReleaseProblems {
    private ReleaseProblems() {}

    static Problem of(ReleaseRefusal why) {
        return switch (why) {
            case ReleaseRefusal.Unknown _ -> Problem.of(ReleaseProblem.RELEASE_UNKNOWN);
            case ReleaseRefusal.NotYours _ -> Problem.of(ReleaseProblem.RELEASE_NOT_YOURS);
            case ReleaseRefusal.NotNext _, ReleaseRefusal.TooEarly _ -> Problem.of(ReleaseProblem.STEP_NOT_NEXT);
            case ReleaseRefusal.OtherBuild _ -> Problem.of(ReleaseProblem.OTHER_BUILD);
            case ReleaseRefusal.Failed(List<String> contradictions) -> failed(String.join(", ", contradictions));
            case ReleaseRefusal.BelowPeak _ -> Problem.of(ReleaseProblem.BELOW_PEAK);
            case ReleaseRefusal.Stale _ -> Problem.of(ReleaseProblem.REHEARSAL_STALE);
            case ReleaseRefusal.NotRehearsed _ -> Problem.of(ReleaseProblem.NOT_REHEARSED);
            case ReleaseRefusal.SignedAlready _ -> Problem.of(ReleaseProblem.SIGNED_ALREADY);
            case ReleaseRefusal.SamePerson _ -> Problem.of(ReleaseProblem.SAME_PERSON);
            case ReleaseRefusal.NotSigned _ -> Problem.of(ReleaseProblem.NOT_SIGNED);
            case ReleaseRefusal.CheckFailed(List<String> checks) ->
                Problem.telling(ReleaseProblem.CHECK_FAILED, Map.of("checks", String.join(", ", checks)));
            case ReleaseRefusal.PeaksCollide(var with) ->
                Problem.telling(ReleaseProblem.PEAKS_COLLIDE, Map.of("with", with.id(), "name", with.name()));
            case ReleaseRefusal.TooSoon(var earliest) ->
                Problem.telling(ReleaseProblem.TOO_SOON, Map.of("earliest", earliest));
            case ReleaseRefusal.OutOfHours _ -> Problem.of(ReleaseProblem.OUT_OF_HOURS);
            case ReleaseRefusal.NotOpen _ -> Problem.of(ReleaseProblem.NOT_OPEN);
            case ReleaseRefusal.NotPaused _ -> Problem.of(ReleaseProblem.NOT_PAUSED);
            case ReleaseRefusal.OwnerFirst _ -> Problem.of(ReleaseProblem.OWNER_FIRST);
            case ReleaseRefusal.SuccessorUnknown _ -> Problem.of(ReleaseProblem.SUCCESSOR_UNKNOWN);
        };
    }

    /// A rehearsal failed.
    ///
    /// @param why the members that contradict a report that says it passed, or the report's own reason
    static Problem failed(String why) {
        return Problem.telling(ReleaseProblem.REHEARSAL_FAILED, Map.of("reason", why));
    }
}
