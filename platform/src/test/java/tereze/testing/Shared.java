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

/// Gives tests what is started once for all tests of a process. A class asks for it by a parameter; the first class
/// that asks starts it, and it ends with the process. Where there is no Chromium, a class that asks for a browser is
/// skipped and says so.
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

    /// What is started once: its one constructor starts it, and asks for others of its kind by parameters.
    public interface Fixture extends AutoCloseable {
        @Override
        void close();
    }

    /// Starts what the class asks for, so that a class without a browser is skipped as a whole.
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
            Constructor<?> constructor = type.getDeclaredConstructors()[0];
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
