package tereze.law;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The register of acts of law: what the numbers and the declared services rest on. Immutable.
public final class Enactments {
    private final Map<String, Enactment> byId = new TreeMap<>();
    private final Map<String, Enactment> byName = new HashMap<>();

    /// @throws IllegalArgumentException if two acts have one name
    public Enactments(Collection<Enactment> acts) {
        for (Enactment act : acts) {
            byId.put(act.id().value(), act);
            name(act.id().value(), act);
            String citedAs = act.citedAs();
            if (citedAs != null) {
                name(citedAs, act);
            }
        }
    }

    private void name(String name, Enactment act) {
        if (byName.putIfAbsent(name, act) != null) {
            throw new IllegalArgumentException("two acts are named " + name + " (expected: one)");
        }
    }

    /// The act of an id, or of the words by which declarations named it before.
    public Optional<Enactment> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The act of an id that was read from our own data.
    ///
    /// @throws IllegalArgumentException if there is none
    public Enactment get(LawId id) {
        return named(id.value()).orElseThrow(() -> new IllegalArgumentException("no act " + id));
    }

    /// All acts.
    public Collection<Enactment> all() {
        return byId.values();
    }

    /// The ids of all acts.
    public Set<String> ids() {
        return byId.keySet();
    }

    /// Every name of an act: ids, and the words of before.
    public Set<String> names() {
        return byName.keySet();
    }
}
