package tereze.acts;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.List;

/// The acts and tables that the product's modules declare, found on the classpath.
final class Families {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("tereze");

    private Families() {}

    /// Every record that bears a kind.
    static List<Class<? extends Act>> acts() {
        return classes().stream()
                .filter(type -> Act.class.isAssignableFrom(type) && type.isAnnotationPresent(Kind.class))
                .<Class<? extends Act>>map(type -> type.asSubclass(Act.class))
                .toList();
    }

    /// Every table of states that stands in a static field.
    static List<StateTable<?>> tables() {
        return constants(StateTable.class).stream()
                .distinct()
                .<StateTable<?>>map(table -> (StateTable<?>) table)
                .toList();
    }

    /// Every guard of sets that stands in a static field.
    static List<SetGuard> guards() {
        return constants(SetGuard.class);
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
        return PRODUCT.stream().<Class<?>>map(JavaClass::reflect).toList();
    }
}
