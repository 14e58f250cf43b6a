package tereze.testing;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/// Starts fixtures once for all tests of a process. A test class asks for a fixture by a parameter. The first
/// class that asks starts it, and it ends with the process. If there is no Chromium, a class that asks for a
/// browser is skipped with a message.
///
/// ```java
/// @ExtendWith(Shared.class)
/// class SomethingBrowserIT {
///     @Test
///     void isThere(Portal portal) { … }
/// }
/// ```
public final class Shared implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Shared.class);

    /// A fixture that is started once. The constructor of which all parameters are other fixtures starts it.
    public interface Fixture extends AutoCloseable {
        @Override
        void close();
    }

    /// Starts the fixtures before the first test, so that a class without a browser is skipped as a whole.
    @Override
    public void beforeAll(ExtensionContext test) {
        ReflectionSupport.findMethods(test.getRequiredTestClass(), _ -> true, HierarchyTraversalMode.TOP_DOWN).stream()
                .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                .filter(Shared::isFixture)
                .forEach(type -> get(test, type));
    }

    private static boolean isFixture(Class<?> type) {
        return Fixture.class.isAssignableFrom(type);
    }

    private static Object get(ExtensionContext test, Class<?> type) {
        Store store = test.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        if (store.get(type) == null) {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .filter(found -> Arrays.stream(found.getParameterTypes()).allMatch(Shared::isFixture))
                    .findFirst()
                    .orElseThrow();
            Object[] others = Arrays.stream(constructor.getParameterTypes())
                    .map(other -> get(test, other))
                    .toArray();
            store.put(type, ReflectionSupport.newInstance(type, others));
        }
        return Objects.requireNonNull(store.get(type));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return isFixture(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return get(test, parameter.getParameter().getType());
    }
}
