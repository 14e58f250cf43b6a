package tereze.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A power of attorney: one person lets another apply for them, for the services it names, until its last day.
///
/// Of a representative whom the register does not know nothing is kept: the giver sees a mandate like any other.
///
/// @param principal who gave it
/// @param representative to whom; null where the register knows no such person
/// @param ending the last digits of the number that the giver wrote; null where that was erased
/// @param services what it covers, as they were named when it was given
/// @param lastDay the last day on which it can be used
/// @param until exclusive: the end of that day
public record Mandate(
        UUID id,
        PersonId principal,
        @Nullable PersonId representative,
        @Nullable String ending,
        List<String> services,
        Instant given,
        LocalDate lastDay,
        Instant until,
        MandateStage stage) {
    public Mandate {
        services = List.copyOf(services);
    }

    /// The same mandate at another stage.
    public Mandate at(MandateStage reached) {
        return new Mandate(id, principal, representative, ending, services, given, lastDay, until, reached);
    }

    /// How it stands at a moment.
    public MandateStatus statusAt(Instant moment) {
        MandateStatus status = stage.status();
        return status == MandateStatus.STANDING && !moment.isBefore(until) ? MandateStatus.OVER : status;
    }

    /// Whether it was given by the one to the other.
    public boolean isBetween(PersonId giver, PersonId holder) {
        return principal.equals(giver) && holder.equals(representative);
    }

    /// Whether a person gave it or holds it: they may know it.
    public boolean concerns(PersonId person) {
        return principal.equals(person) || person.equals(representative);
    }
}
