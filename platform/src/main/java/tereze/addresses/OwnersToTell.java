package tereze.addresses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.law.WorkingCalendars;

/// The owners to notify of a registration at their premises.
record OwnersToTell(Addresses addresses, WorkingCalendars calendars) {
    /// The owners of the premises on the day of the act; empty if the registration is hidden from owners.
    Collection<PersonId> of(UUID premises, RecordedAct act) {
        if (addresses.registration(act.thing(), new Viewer.Agency(false)).isEmpty()) {
            return List.of();
        }
        LocalDate day = calendars.dayOf(act.at());
        return addresses
                .dwelling(premises, day, new Viewer.Rules())
                .map(dwelling -> dwelling.personsOwning(day))
                .orElse(List.of());
    }
}
