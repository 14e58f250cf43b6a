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
import tereze.acts.Stored;
import tereze.acts.Version;
import tereze.addresses.store.AddressTables;

/// The tree of regions, districts and localities, entered from a file of the classifier. Thread-safe.
///
/// A place that has gone from the classifier stays: addresses lie in it.
public final class PlaceTree {
    private static final String GROUND = "classifier";

    private final JdbcClient jdbc;
    private final Acts acts;

    public PlaceTree(JdbcClient jdbc, Acts acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /// All places by their code.
    public Map<Kato, Place> all() {
        Map<Kato, Place> places = new HashMap<>();
        stored().forEach((kato, stored) -> places.put(kato, stored.state()));
        return places;
    }

    /// Enters places, each with an act of its own, in changes of a hundred.
    ///
    /// @param places parents before what lies in them; an id that is known replaces what stands there
    /// @return how many of them changed anything
    public int enter(List<Place> places) {
        int changed = 0;
        for (int from = 0; from < places.size(); from += Change.MAX_ACTS) {
            List<Place> some = places.subList(from, Math.min(from + Change.MAX_ACTS, places.size()));
            changed += acts.decide(() -> decide(some));
        }
        return changed;
    }

    /// Seals what was entered by one act with the file's hash.
    public void seal(PlaceAct.ClassifierEntered entered) {
        acts.commit(Change.by(Change.SYSTEM, GROUND)
                .act(acts.newId(), acts.newId(), Version.NONE, entered)
                .build());
    }

    private Decision<Integer> decide(List<Place> places) {
        Map<Kato, Stored<Place>> known = stored(places);
        Change.Builder change = Change.by(Change.SYSTEM, GROUND);
        List<UUID> changed = new ArrayList<>();
        for (Place place : places) {
            Stored<Place> stands = known.get(place.kato());
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

    private Map<Kato, Stored<Place>> stored(List<Place> places) {
        String[] codes = places.stream().map(place -> place.kato().value()).toArray(String[]::new);
        return byKato(AddressTables.PLACES.where(jdbc, "s.kato = any (?)", (Object) codes));
    }

    private Map<Kato, Stored<Place>> stored() {
        return byKato(AddressTables.PLACES.where(jdbc, "true"));
    }

    private static Map<Kato, Stored<Place>> byKato(List<Stored<Place>> places) {
        Map<Kato, Stored<Place>> known = new HashMap<>();
        places.forEach(stored -> known.put(stored.state().kato(), stored));
        return known;
    }
}
