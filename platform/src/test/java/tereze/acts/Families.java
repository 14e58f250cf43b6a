package tereze.acts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tereze.acts.table.Quota;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;

/// The acts and tables that the product's modules declare, found on the class path.
public final class Families {
    private Families() {}

    /// Every record with a kind.
    static List<Class<? extends Act>> acts() {
        return classes().stream()
                .filter(type -> Act.class.isAssignableFrom(type) && type.isAnnotationPresent(Kind.class))
                .<Class<? extends Act>>map(type -> type.asSubclass(Act.class))
                .toList();
    }

    /// Every state table in a static field.
    public static List<StateTable<?>> tables() {
        return Stream.concat(
                        constants(StateTable.class).stream(),
                        lifecycles().stream().map(Lifecycle::table))
                .distinct()
                .<StateTable<?>>map(table -> (StateTable<?>) table)
                .toList();
    }

    /// Every lifecycle in a static field.
    static List<Lifecycle<?, ?>> lifecycles() {
        return constants(Lifecycle.class).stream()
                .<Lifecycle<?, ?>>map(life -> (Lifecycle<?, ?>) life)
                .toList();
    }

    /// Every set guard in a static field.
    public static List<SetGuard> guards() {
        return Stream.concat(
                        constants(SetGuard.class).stream(), quotas().stream().map(Quota::guard))
                .toList();
    }

    /// Every quota in a static field.
    static List<Quota> quotas() {
        return constants(Quota.class);
    }

    private static <T> List<T> constants(Class<T> type) {
        return classes().stream()
                .flatMap(owner -> List.of(owner.getDeclaredFields()).stream())
                .filter(field -> field.getType() == type && Modifier.isStatic(field.getModifiers()))
                .map(field -> {
                    try {
                        field.setAccessible(true);
                        return type.cast(field.get(null));
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    private static List<Class<?>> classes() {
        return classes(Path.of("target", "classes"));
    }

    /// All classes below a folder. They are loaded but not initialised.
    static List<Class<?>> classes(Path root) {
        try (Stream<Path> files = Files.walk(root.resolve("tereze"))) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(Families::load)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Families.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new LinkageError(name, e);
        }
    }
}
