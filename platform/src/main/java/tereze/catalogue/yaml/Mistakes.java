package tereze.catalogue.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tereze.catalogue.Mistake;

/// Collects the mistakes of one file. Not thread-safe.
public final class Mistakes {
    /// Further mistakes are not reported: a file with so many is not a declaration.
    static final int MAX = 100;

    private final String file;
    private final List<Mistake> found = new ArrayList<>();
    private final Map<Position, String> taken = new HashMap<>();

    public Mistakes(String file) {
        this.file = file;
    }

    /// The node at this place comes from another file: mistakes there name the file.
    public void takenFrom(Position place, String from) {
        taken.put(place, from);
    }

    /// Adds a mistake.
    ///
    /// @param expected what would be right; empty if the message says it
    public void add(Position spot, String message, String expected) {
        add(spot, message, expected, "");
    }

    /// Adds the mistake of an unknown name.
    ///
    /// @param name the unknown name
    /// @param valid the valid names
    public void addUnknown(Position spot, String message, String name, Collection<String> valid) {
        add(Mistake.unknown(file, spot.line(), spot.column(), at(spot, message), name, valid));
    }

    /// Adds a mistake with the name that was probably meant; empty if none is similar.
    public void add(Position spot, String message, String expected, String nearest) {
        add(new Mistake(file, spot.line(), spot.column(), at(spot, message), expected, nearest));
    }

    private String at(Position spot, String message) {
        String from = taken.get(spot);
        return from == null ? message : from + ": " + message;
    }

    private void add(Mistake mistake) {
        if (found.size() < MAX) {
            found.add(mistake);
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /// The mistakes, ordered by place.
    public List<Mistake> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Mistake::line).thenComparingInt(Mistake::column))
                .toList();
    }
}
