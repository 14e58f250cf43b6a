package tereze.addresses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.addresses.store.AddressTables;

/// The tree of regions, districts and localities, loaded from a classifier file. Thread-safe.
///
/// A place that is no longer in the classifier is kept, because addresses refer to it.
public final class PlaceTree {
    private static final String GROUND = "classifier";

    private final JdbcClient jdbc;
    private final Acts acts;

    public PlaceTree(JdbcClient jdbc, Acts acts) {
        this.jdbc = jdbc;
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
            changed += acts.decide(() -> decide(some));
        }
        return changed;
    }

    /// Records that a file was loaded, with its hash.
    public void seal(PlaceAct.ClassifierEntered entered) {
        acts.commit(Change.by(Change.SYSTEM, GROUND)
                .act(acts.newId(), acts.newId(), Version.NONE, entered)
                .build());
    }

    private Decision<Integer> decide(List<Place> places) {
        Map<Kato, Versioned<Place>> known = stored(places);
        Change.Builder change = Change.by(Change.SYSTEM, GROUND);
        List<UUID> changed = new ArrayList<>();
        for (Place place : places) {
            Versioned<Place> stands = known.get(place.kato());
            if (stands == null || !stands.state().equals(place)) {
                Version replaces = stands == null ? Version.NONE : stands.version();
                change.act(
                                acts.newId(),
                                place.id(),
                                replaces,
                                new PlaceAct.PlaceEntered(place.parent(), place.level(), place.kato(), place.name()))
                        .state(AddressTables.PLACES, place, replaces);
                changed.add(place.id());
            }
        }
        return new Decision<>(changed.size(), change.build());
    }

    private Map<Kato, Versioned<Place>> stored(List<Place> places) {
        String[] codes = places.stream().map(place -> place.kato().value()).toArray(String[]::new);
        return byKato(AddressTables.PLACES.where(jdbc, "s.kato = any (?)", (Object) codes));
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
