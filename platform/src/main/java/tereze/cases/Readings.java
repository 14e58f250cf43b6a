package tereze.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// What the evidence sources of one attempt have read in common: each thing is read once, so that all of them speak of
/// the same state. Belongs to one attempt, not thread-safe.
public final class Readings {
    private final Map<Object, Object> read = new HashMap<>();

    /// What was read under a key, or is read now.
    ///
    /// @param key a record that names the thing, of a type of its own for each kind of reading
    @SuppressWarnings("unchecked") // under a key stands what its one reader put there
    public <T> T once(Record key, Supplier<T> reader) {
        Object known = read.get(key);
        if (known == null) {
            known = reader.get();
            read.put(key, known);
        }
        return (T) known;
    }
}
