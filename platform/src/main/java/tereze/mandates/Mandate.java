package tereze.mandates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;

/// A power of attorney: one person lets another apply for them, for the named services, until its last day.
///
/// If the register does not contain the representative, nothing about them is stored, and the giver sees a mandate
/// like any other.
///
/// @param principal the giver
/// @param representative the holder; null if the register contains no such person
/// @param ending the last digits of the IIN that the giver typed; null if they were erased
/// @param services the covered services, when it was given
/// @param lastDay the last day on which it can be used
/// @param until the end of that day, exclusive
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

    public Mandate at(MandateStage reached) {
        return new Mandate(id, principal, representative, ending, services, given, lastDay, until, reached);
    }

    /// Its status at a moment.
    public MandateStatus statusAt(Instant moment) {
        MandateStatus status = stage.status();
        return status == MandateStatus.STANDING && !moment.isBefore(until) ? MandateStatus.OVER : status;
    }

    /// Whether it was given by one person to the other.
    public boolean isBetween(PersonId giver, PersonId holder) {
        return principal.equals(giver) && holder.equals(representative);
    }

    /// Whether a person gave or holds it, and so may see it.
    public boolean concerns(PersonId person) {
        return principal.equals(person) || person.equals(representative);
    }
}
