package tereze.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// One person who was asked, and the answer.
///
/// @param until exclusive: from this moment silence has its effect and no answer is taken
/// @param read when the person read the question; null where they did not, or where nothing rests on it
public record Consent(
        PersonId person,
        Instant until,
        Silence silence,
        Refusal refusal,
        Answer answer,
        @Nullable Instant read) {
    /// A question that waits for its answer.
    public static Consent asked(PersonId person, Instant until, Silence silence, Refusal refusal) {
        return new Consent(person, until, silence, refusal, new Answer.Awaited(), null);
    }

    /// The same question, answered.
    public Consent answered(Answer given) {
        return new Consent(person, until, silence, refusal, given, read);
    }

    /// The same question, read.
    public Consent readAt(Instant moment) {
        return new Consent(person, until, silence, refusal, answer, moment);
    }

    /// Whether it is still to be noted that the person reads it: where silence would count for consent.
    public boolean unread() {
        return awaited() && read == null && silence == Silence.AGREE;
    }

    public boolean awaited() {
        return switch (answer) {
            case Answer.Awaited _ -> true;
            case Answer.Given _, Answer.Refused _, Answer.Silent _, Answer.NotReached _ -> false;
        };
    }

    /// Whether the person has said yes or no.
    public boolean hasSpoken() {
        return switch (answer) {
            case Answer.Given _, Answer.Refused _ -> true;
            case Answer.Awaited _, Answer.Silent _, Answer.NotReached _ -> false;
        };
    }

    /// What it means that somebody does not answer in time.
    public enum Silence {
        /// The case lapses.
        LAPSE,
        /// They agree, if they are known to have got the question: they could have objected.
        AGREE
    }

    /// What follows when somebody says no.
    public enum Refusal {
        /// The case is refused at once.
        REFUSE,
        /// An officer decides when all answers are in.
        OFFICER
    }

    /// What the person said.
    public sealed interface Answer {
        /// Nothing yet.
        record Awaited() implements Answer {}

        /// Yes.
        record Given(Instant at) implements Answer {}

        /// No, with the reason in the person's own words (empty where none was given).
        record Refused(Instant at, String reason) implements Answer {}

        /// Nothing in time, which here means yes.
        record Silent(Instant at) implements Answer {}

        /// Nothing in time, and nobody knows whether they got the question: an officer decides.
        record NotReached(Instant at) implements Answer {}
    }
}
