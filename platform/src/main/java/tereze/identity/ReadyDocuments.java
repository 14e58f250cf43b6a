package tereze.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DueJob;
import tereze.acts.UnitOfWork;
import tereze.identity.rules.PickupRules;
import tereze.identity.store.PickupTable;
import tereze.people.People;

/// Says that a document can be collected, on the day that was fixed when it was ordered.
///
/// Safe on every node: if two nodes take the same row, one of them gets a version conflict and finds it done.
@Component
public final class ReadyDocuments {
    /// The reason recorded with its acts.
    public static final String REASON = "document-ready";

    private final Acts acts;
    private final People people;
    private final PickupTable table;

    public ReadyDocuments(Acts acts, People people, PickupTable table) {
        this.acts = acts;
        this.people = people;
        this.table = table;
    }

    /// Says it of all that are ready.
    ///
    /// @param today in the country's time zone
    /// @return their number
    public int run(LocalDate today) {
        return new DueJob<LocalDate>(
                        last -> table.toAnnounce(today, last),
                        1,
                        due -> acts.run(Command.bySystem(REASON, unit -> announce(unit, due, today))))
                .run();
    }

    private int announce(UnitOfWork unit, List<UUID> due, LocalDate today) {
        int said = 0;
        for (Pickup pickup : unit.findAll(PickupTable.PICKUPS, due)) {
            Optional<PickupAct> ready = people.documentsOf(pickup.person()).stream()
                    .filter(document -> document.id().equals(pickup.document()))
                    .findFirst()
                    .flatMap(document -> PickupRules.announce(pickup, document, today));
            if (ready.isPresent()) {
                unit.stage(PickupTable.PICKUPS, pickup.id(), List.of(ready.get()));
                said++;
            }
        }
        return said;
    }
}
