package tereze.acts.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.ActFamily;
import tereze.acts.Kind;

/// The registry of kinds: which number stands for which name and version, and which record reads it.
///
/// Numbers and names come from `acts/kinds.csv`, where a line is never changed and a number never used again.
public final class ActKinds {
    private static final String FILE = "/acts/kinds.csv";

    private final Map<String, Integer> numbers;
    private final Map<String, Class<? extends Act>> types = new HashMap<>();

    /// @throws IllegalStateException if a record of a family bears no kind, or one that the file does not list
    public ActKinds(List<ActFamily> families) {
        this.numbers = readNumbers();
        families.forEach(family -> register(family.type()));
    }

    private void register(Class<? extends Act> type) {
        if (type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                register(member.asSubclass(Act.class));
            }
            return;
        }
        String kind = nameOf(type);
        if (!numbers.containsKey(kind)) {
            throw new IllegalStateException(FILE + ": no number for " + kind);
        }
        Class<? extends Act> other = types.put(kind, type);
        if (other != null && other != type) {
            throw new IllegalStateException(kind + ": borne by " + type + " and " + other);
        }
    }

    /// The name and version of a record's kind.
    public static String nameOf(Class<? extends Act> type) {
        Kind kind = type.getAnnotation(Kind.class);
        if (kind == null) {
            throw new IllegalStateException(type + ": no @Kind");
        }
        return kind.value();
    }

    /// The number of a record's kind.
    public int numberOf(Class<? extends Act> type) {
        Integer number = numbers.get(nameOf(type));
        if (number == null) {
            throw new IllegalStateException(FILE + ": no number for " + nameOf(type));
        }
        return number;
    }

    /// The numbers of those kinds that this node can read and that are in none of these families.
    Set<Integer> numbersOutside(List<Class<? extends Act>> families) {
        return types.values().stream()
                .filter(type -> families.stream().noneMatch(family -> family.isAssignableFrom(type)))
                .map(this::numberOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The record that reads a kind, or null where this node does not know it: it was written by a newer one.
    public @Nullable Class<? extends Act> typeOf(String kind) {
        return types.get(kind);
    }

    /// All kinds that this node can read.
    public Set<String> known() {
        return Set.copyOf(types.keySet());
    }

    private static Map<String, Integer> readNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        Set<Integer> used = new HashSet<>();
        try (InputStream file = ActKinds.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + ": missing");
            }
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        int comma = line.indexOf(',');
                        int number = Integer.parseInt(line.substring(0, comma).strip());
                        if (!used.add(number)
                                || numbers.put(line.substring(comma + 1).strip(), number) != null) {
                            throw new IllegalStateException(FILE + ": listed twice: " + line);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }
}
