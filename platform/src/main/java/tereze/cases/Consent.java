package tereze.cases;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.catalogue.Consents.Refusal;
import tereze.catalogue.Consents.Silence;

/// A person who was asked, and the answer.
///
/// @param until the deadline, exclusive: from this moment on, silence takes effect and no answer is accepted; null
///     while the term cannot be computed: then there is time
/// @param read when the person read the question; null if they did not, or if it does not matter
public record Consent(
        PersonId person,
        @Nullable Instant until,
        Silence silence,
        Refusal refusal,
        Answer answer,
        @Nullable Instant read) {
    public static Consent asked(PersonId person, @Nullable Instant until, Silence silence, Refusal refusal) {
        return new Consent(person, until, silence, refusal, new Answer.Awaited(), null);
    }

    public Consent answered(Answer given) {
        return new Consent(person, until, silence, refusal, given, read);
    }

    /// A copy with a deadline, which could not be computed before.
    public Consent due(Instant known) {
        return new Consent(person, known, silence, refusal, answer, read);
    }

    /// Whether the time to answer is over.
    public boolean isOver(Instant now) {
        return until != null && !now.isBefore(until);
    }

    public Consent readAt(Instant moment) {
        return new Consent(person, until, silence, refusal, answer, moment);
    }

    /// Whether reading must be recorded, because the person's silence would count as consent.
    public boolean unread() {
        return awaited() && read == null && silence == Silence.AGREE;
    }

    public boolean awaited() {
        return switch (answer) {
            case Answer.Awaited _ -> true;
            case Answer.Given _, Answer.Refused _, Answer.Silent _, Answer.NotReached _ -> false;
        };
    }

    /// When the answer came, or the time for it was over; empty while it is awaited.
    public Optional<Instant> answeredAt() {
        return switch (answer) {
            case Answer.Awaited _ -> Optional.empty();
            case Answer.Given(var at) -> Optional.of(at);
            case Answer.Refused(var at, var _) -> Optional.of(at);
            case Answer.Silent(var at) -> Optional.of(at);
            case Answer.NotReached(var at) -> Optional.of(at);
        };
    }

    /// The answer of a person who was asked.
    public sealed interface Answer {
        /// No answer yet.
        record Awaited() implements Answer {}

        /// Consent.
        record Given(Instant at) implements Answer {}

        /// Refusal, with the person's reason (may be empty).
        record Refused(Instant at, String reason) implements Answer {}

        /// No answer in time, which counts as consent.
        record Silent(Instant at) implements Answer {}

        /// No answer in time, and it is not known whether the person received the question. An officer decides.
        record NotReached(Instant at) implements Answer {}
    }
}
