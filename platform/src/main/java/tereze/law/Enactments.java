package tereze.law;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The acts of law that legal numbers and declared services are based on. Immutable.
public final class Enactments {
    private final Map<String, Enactment> byId = new TreeMap<>();
    private final Map<String, Enactment> byName = new HashMap<>();

    /// @throws IllegalArgumentException if two acts have the same name
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

    /// Finds an act by its id, or by the words that older declarations use.
    public Optional<Enactment> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// The act with an id from our own data.
    ///
    /// @throws IllegalArgumentException if there is none
    public Enactment get(LawId id) {
        return named(id.value()).orElseThrow(() -> new IllegalArgumentException("no act " + id));
    }

    public Collection<Enactment> all() {
        return byId.values();
    }

    public Set<String> ids() {
        return byId.keySet();
    }

    /// All names of acts: ids and the words of older declarations.
    public Set<String> names() {
        return byName.keySet();
    }
}
