package tereze.releases;

import java.time.Instant;
import java.util.List;

/// Why a command to a release is refused. Nothing was written.
public sealed interface ReleaseRefusal {
    /// There is no release of this service.
    record Unknown() implements ReleaseRefusal {}

    /// The person signs for another agency, or for none.
    record NotYours() implements ReleaseRefusal {}

    /// The step does not follow this stage.
    record NotNext() implements ReleaseRefusal {}

    /// Another build or another version was rehearsed.
    record OtherBuild() implements ReleaseRefusal {}

    /// The report says that the rehearsal passed, and its own figures contradict it.
    ///
    /// @param contradictions names of members of the report
    record Failed(List<String> contradictions) implements ReleaseRefusal {
        public Failed {
            contradictions = List.copyOf(contradictions);
        }
    }

    /// The rehearsal was smaller than one and a half times the declared peak.
    record BelowPeak() implements ReleaseRefusal {}

    /// The rehearsal is too old, no newer than the known one, or of the future.
    record Stale() implements ReleaseRefusal {}

    /// There is nothing to sign.
    record NotRehearsed() implements ReleaseRefusal {}

    /// Somebody has signed in this role.
    record SignedAlready() implements ReleaseRefusal {}

    /// The person has acted in the other role.
    record SamePerson() implements ReleaseRefusal {}

    /// Both signatures come first.
    record NotSigned() implements ReleaseRefusal {}

    /// Some checks are red.
    ///
    /// @param checks their ids
    record CheckFailed(List<String> checks) implements ReleaseRefusal {
        public CheckFailed {
            checks = List.copyOf(checks);
        }
    }

    /// Another opening or a peak falls on that day.
    record PeaksCollide(ReleaseCommand.Collision with) implements ReleaseRefusal {}

    /// The opening must be announced earlier.
    record TooSoon(Instant earliest) implements ReleaseRefusal {}

    /// The opening would not lie in working time of a working day that is known.
    record OutOfHours() implements ReleaseRefusal {}

    /// The announced moment has not come.
    record TooEarly() implements ReleaseRefusal {}

    /// It is not open.
    record NotOpen() implements ReleaseRefusal {}

    /// It is not paused.
    record NotPaused() implements ReleaseRefusal {}

    /// The owner must ask first.
    record OwnerFirst() implements ReleaseRefusal {}

    /// The successor is not an open service other than this one.
    record SuccessorUnknown() implements ReleaseRefusal {}
}
