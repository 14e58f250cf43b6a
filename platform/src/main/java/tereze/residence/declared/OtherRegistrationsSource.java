package tereze.residence.declared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.cases.CaseContext;
import tereze.cases.EvidenceSource;
import tereze.residence.rules.Household;

/// A person's registrations that affect an application for another one. If one of them is at premises that the
/// register does not contain, the registers contradict each other. A registration that the sender may not see counts
/// as none, because a sender must not find an address by applying flat by flat.
@Component("addresses.registrations")
final class OtherRegistrationsSource
        implements EvidenceSource<OtherRegistrationsSource.Asked, OtherRegistrationsSource.Facts> {
    /// The wanted registration.
    ///
    /// @param from its first day; null if the declaration does not say it
    /// @param months how long a temporary one lasts; null like the first day
    record Asked(
            Optional<PersonId> person,
            String rka,
            RegistrationKind kind,
            @Nullable LocalDate from,
            @Nullable Long months) {
        /// The first day after it; null for no end. If it is not known, any temporary registration is as long.
        @Nullable
        LocalDate end() {
            if (kind == RegistrationKind.PERMANENT) {
                return null;
            }
            return from == null || months == null ? LocalDate.MIN : RegisterReads.end(from, months);
        }
    }

    /// @param identical whether one of this kind is active at these premises that lasts as long
    /// @param contradictory whether the registers contradict each other
    record Facts(boolean identical, boolean contradictory) {}

    private final RegisterReads registers;

    OtherRegistrationsSource(RegisterReads registers) {
        this.registers = registers;
    }

    @Override
    public Facts collect(Asked asked, CaseContext context) {
        Optional<PersonId> person = asked.person();
        Optional<UUID> premises = registers
                .dwelling(asked.rka(), registers.dayOf(context.now()))
                .map(dwelling -> dwelling.premises().id());
        if (person.isEmpty() || premises.isEmpty()) {
            return new Facts(false, false);
        }
        boolean contradictory =
                registers.standingOf(person.get()).stream().anyMatch(held -> !registers.isOfRecord(held.premises()));
        boolean identical = Household.holdsAlready(
                registers.standingOf(person.get(), new Viewer.Citizen(context.sender())),
                premises.get(),
                asked.kind(),
                asked.end());
        return new Facts(identical, contradictory);
    }

    @Override
    public List<String> heldOf(PersonId me, LocalDate today, Language language, Function<LocalDate, String> dates) {
        return registers.addressesOf(me, language);
    }
}
