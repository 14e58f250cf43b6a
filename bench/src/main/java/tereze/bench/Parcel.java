package tereze.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import tereze.acts.Act;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.Kind;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.table.StateTable;
import tereze.acts.table.Version;

/// The change that is measured: one act of 500 bytes about two people, and one state row.
///
/// @param addressee a column with an index, as in most tables
record Parcel(UUID id, UUID addressee, String label, long weight) {
    static final StateTable<Parcel> PARCELS =
            StateTable.of("bench.parcel", Parcel.class).build();

    sealed interface ParcelAct extends Act {
        /// A parcel was posted. Its text makes the record as large as the row that the reference inserts.
        @Kind(value = "bench.posted/1", number = 9010)
        record Posted(String text, Subject<Named> sender, Subject<Named> addressee) implements ParcelAct {}
    }

    record Named(String name) {}

    static Change posting(Acts acts) {
        PersonId sender = new PersonId(UUID.randomUUID());
        PersonId addressee = new PersonId(UUID.randomUUID());
        Parcel parcel = new Parcel(
                acts.newId(),
                addressee.value(),
                "parcel",
                ThreadLocalRandom.current().nextLong(1_000));
        ParcelAct posted = new ParcelAct.Posted(
                "x".repeat(60),
                new Subject<>(sender, new Named("synthetic")),
                new Subject<>(addressee, new Named("synthetic")));
        return new Change(
                Actor.person(sender),
                "bench",
                List.of(new Change.NewAct(acts.newId(), parcel.id(), Version.NONE, posted)),
                List.of(new Change.NewState<>(PARCELS, parcel, Version.NONE)),
                List.of(),
                List.of(),
                List.of(),
                null);
    }
}
