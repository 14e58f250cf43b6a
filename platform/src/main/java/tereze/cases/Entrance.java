package tereze.cases;

import java.util.Optional;
import tereze.cases.Admittance.Turn;
import tereze.catalogue.Availability;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;

/// Whether a service takes an application now: it is open, and it is the person's turn. A command that asks relies on
/// the answer.
final class Entrance {
    private final PublicServices services;
    private final Admittance admittance;

    Entrance(PublicServices services, Admittance admittance) {
        this.services = services;
        this.admittance = admittance;
    }

    /// The answer.
    sealed interface Entry {
        /// @param definition the version that is open
        /// @param turn never [Turn.QueueFirst]
        record Open(Definition definition, Turn turn) implements Entry {}

        /// It takes no application of this person now.
        record Shut(ApplyRefusal why) implements Entry {}
    }

    Entry of(Apply apply) {
        Optional<PublicService> service = services.find(apply.service());
        if (service.isEmpty()) {
            return new Entry.Shut(new ApplyRefusal.NoSuchService(apply.service()));
        }
        return switch (service.get().availability()) {
            case Availability.Open _ -> turn(apply, service.get().definition());
            case Availability.Coming coming -> new Entry.Shut(new ApplyRefusal.NotOpen(coming.opens(), null));
            case Availability.Retired retired -> new Entry.Shut(new ApplyRefusal.NotOpen(null, retired.successor()));
            case Availability.Paused paused ->
                new Entry.Shut(new ApplyRefusal.Paused(
                        paused.since(), paused.expected(), paused.reason(), paused.elsewhere()));
        };
    }

    private Entry turn(Apply apply, Definition definition) {
        Turn turn = admittance.of(apply.service(), apply.applicant());
        return switch (turn) {
            case Turn.Free _, Turn.Admitted _ -> new Entry.Open(definition, turn);
            case Turn.QueueFirst(String gate) -> new Entry.Shut(new ApplyRefusal.QueueFirst(gate));
        };
    }
}
