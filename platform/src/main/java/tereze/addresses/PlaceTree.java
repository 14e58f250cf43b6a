package tereze.addresses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.Lifecycle;
import tereze.acts.UnitOfWork;
import tereze.acts.table.StateLoader;
import tereze.acts.table.Versioned;
import tereze.addresses.store.AddressTables;

/// The tree of regions, districts and localities, loaded from a classifier file. Thread-safe.
///
/// A place that is no longer in the classifier is kept, because addresses refer to it.
public final class PlaceTree {
    private static final String REASON = "classifier";

    private static final Lifecycle<Place, PlaceAct.OfPlace> PLACES =
            new Lifecycle<>(AddressTables.PLACES, PlaceAct.OfPlace.class, PlaceTree::evolve);

    private final JdbcClient jdbc;
    private final Acts acts;
    private final StateLoader<Place> byCode;

    public PlaceTree(JdbcClient jdbc, Acts acts) {
        this.jdbc = jdbc;
        this.byCode = AddressTables.PLACES.byUnique(jdbc, "kato");
        this.acts = acts;
    }

    /// All places by code.
    public Map<Kato, Place> all() {
        Map<Kato, Place> places = new HashMap<>();
        stored().forEach((kato, stored) -> places.put(kato, stored.state()));
        return places;
    }

    /// Adds or updates places, one act each, in changes of one hundred.
    ///
    /// @param places parents before children; a known code is updated
    /// @return the number of places that changed
    public int enter(List<Place> places) {
        int changed = 0;
        for (int from = 0; from < places.size(); from += Change.MAX_ACTS) {
            List<Place> some = places.subList(from, Math.min(from + Change.MAX_ACTS, places.size()));
            changed += acts.run(Command.bySystem(REASON, unit -> enter(unit, some)));
        }
        return changed;
    }

    /// Records that a file was loaded, with its hash.
    public void seal(PlaceAct.ClassifierEntered entered) {
        acts.run(Command.bySystem(REASON, unit -> unit.record(entered)));
    }

    private int enter(UnitOfWork unit, List<Place> places) {
        Map<Kato, Versioned<Place>> known = stored(places);
        List<Place> changed = places.stream()
                .filter(place -> {
                    Versioned<Place> stands = known.get(place.kato());
                    return stands == null || !stands.state().equals(place);
                })
                .toList();
        changed.forEach(place -> unit.stage(
                PLACES,
                place.id(),
                List.of(new PlaceAct.PlaceEntered(place.parent(), place.level(), place.kato(), place.name()))));
        return changed.size();
    }

    private static Place evolve(UUID id, @Nullable Place before, PlaceAct.OfPlace act) {
        return switch (act) {
            case PlaceAct.PlaceEntered(var parent, var level, var kato, var name) ->
                new Place(id, parent, level, kato, name);
        };
    }

    private Map<Kato, Versioned<Place>> stored(List<Place> places) {
        return byKato(byCode.ofAll(
                places.stream().map(place -> List.of(place.kato().value())).toList()));
    }

    private Map<Kato, Versioned<Place>> stored() {
        return byKato(AddressTables.PLACES.where(jdbc, "true"));
    }

    private static Map<Kato, Versioned<Place>> byKato(List<Versioned<Place>> places) {
        Map<Kato, Versioned<Place>> known = new HashMap<>();
        places.forEach(stored -> known.put(stored.state().kato(), stored));
        return known;
    }
}
