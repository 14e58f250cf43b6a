package tereze.cases;

import java.time.Instant;
import tereze.acts.PersonId;

/// One person who was asked, and the answer.
///
/// @param until exclusive: from this moment silence has its effect and no answer is taken
public record Consent(PersonId person, Instant until, Silence silence, Refusal refusal, Answer answer) {
    /// The same question, answered.
    public Consent answered(Answer given) {
        return new Consent(person, until, silence, refusal, given);
    }

    public boolean awaited() {
        return switch (answer) {
            case Answer.Awaited _ -> true;
            case Answer.Given _, Answer.Refused _, Answer.Silent _ -> false;
        };
    }

    /// What it means that somebody does not answer in time.
    public enum Silence {
        /// The case lapses.
        LAPSE,
        /// They agree: they were told, and could have objected.
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
    }
}
