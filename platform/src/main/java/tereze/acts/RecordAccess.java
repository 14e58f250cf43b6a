package tereze.acts;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads and makes records whose types are known only at run time. Look a function up once and keep it: a lookup is
/// slow, a call is not.
public final class RecordAccess {
    private static final MethodType READING = MethodType.methodType(Object.class, Object.class);
    private static final MethodType MAKING = MethodType.methodType(Object.class, Object[].class);

    private RecordAccess() {}

    /// Reads a component of a record of its type.
    public static Function<Object, @Nullable Object> reader(RecordComponent component) {
        try {
            // Adapted here, because a handle of another type would be adapted at each call.
            MethodHandle handle = lookup(component.getDeclaringRecord())
                    .unreflect(component.getAccessor())
                    .asType(READING);
            return record -> {
                try {
                    return (Object) handle.invokeExact(record);
                } catch (Throwable e) {
                    throw unchecked(e);
                }
            };
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(component + ": not readable", e);
        }
    }

    /// Makes a record of the values of its components, in their order. An exception of its constructor is rethrown.
    public static Function<@Nullable Object[], Object> maker(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            MethodHandle handle = lookup(type)
                    .findConstructor(type, MethodType.methodType(void.class, components))
                    .asSpreader(Object[].class, components.length)
                    .asType(MAKING);
            return values -> {
                try {
                    return (Object) handle.invokeExact(values);
                } catch (Throwable e) {
                    throw unchecked(e);
                }
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + ": its constructor is not accessible", e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }

    private static RuntimeException unchecked(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
    }
}
