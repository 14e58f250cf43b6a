package tereze.acts.record;

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

/// The kinds of act that this node knows, with the record that decodes each name and version.
public final class ActKinds {
    private final Map<String, Class<? extends Act>> types = new HashMap<>();

    /// @throws IllegalStateException if a record of a family has no kind, or two have the same name or number
    public ActKinds(List<ActFamily> families) {
        Map<Integer, Class<? extends Act>> numbers = new HashMap<>();
        families.forEach(family -> register(family.type(), numbers));
    }

    private void register(Class<? extends Act> type, Map<Integer, Class<? extends Act>> numbers) {
        if (type.isSealed()) {
            for (Class<?> member : type.getPermittedSubclasses()) {
                register(member.asSubclass(Act.class), numbers);
            }
            return;
        }
        Kind kind = kindOf(type);
        refuseTwice(kind.value(), type, types.put(kind.value(), type));
        refuseTwice(Integer.toString(kind.number()), type, numbers.put(kind.number(), type));
    }

    private static void refuseTwice(String kind, Class<?> type, @Nullable Class<?> other) {
        if (other != null && other != type) {
            throw new IllegalStateException("kind " + kind + ": used by " + type + " and " + other);
        }
    }

    private static Kind kindOf(Class<? extends Act> type) {
        Kind kind = type.getAnnotation(Kind.class);
        if (kind == null) {
            throw new IllegalStateException(type + ": no @Kind");
        }
        return kind;
    }

    public static String nameOf(Class<? extends Act> type) {
        return kindOf(type).value();
    }

    public static int numberOf(Class<? extends Act> type) {
        return kindOf(type).number();
    }

    /// The numbers of the kinds that this node knows and that are in one of these families.
    Set<Integer> numbersIn(List<Class<? extends Act>> families) {
        return types.values().stream()
                .filter(type -> families.stream().anyMatch(family -> family.isAssignableFrom(type)))
                .map(ActKinds::numberOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The numbers of the kinds that this node knows and that are in none of these families.
    Set<Integer> numbersOutside(List<Class<? extends Act>> families) {
        Set<Integer> outside = new HashSet<>(numbersIn(List.of(Act.class)));
        outside.removeAll(numbersIn(families));
        return outside;
    }

    /// The record that decodes a kind; null if this node does not know the kind, because a newer node wrote it.
    public @Nullable Class<? extends Act> typeOf(String kind) {
        return types.get(kind);
    }

    /// All kinds that this node can decode.
    public Set<String> known() {
        return Set.copyOf(types.keySet());
    }
}
