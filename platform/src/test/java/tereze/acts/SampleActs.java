package tereze.acts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Creates an act of any kind. Every component gets a value that depends only on its type, so the same type gives
/// the same act.
final class SampleActs {
    /// Texts that value types accept: a word, codes of a place, of premises, of a person and of an organisation,
    /// and others.
    private static final List<String> TEXTS = List.of(
            "мәтін-text",
            "711000000",
            "0201300123456789",
            "900101750010",
            "060340005236",
            "sample-code",
            "{}",
            "900512700017");

    private SampleActs() {}

    static Act of(Class<? extends Act> type) {
        return type.cast(record(type));
    }

    private static @Nullable Object value(Type type, String text) {
        if (type instanceof ParameterizedType generic) {
            return generic(generic, text);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return text;
        } else if (raw == UUID.class) {
            return UUID.fromString("01999999-0000-7000-8000-000000000001");
        } else if (raw == Instant.class) {
            return Instant.parse("2026-11-21T10:15:30.123456Z");
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2026, 11, 21);
        } else if (raw == int.class || raw == Integer.class) {
            return 7;
        } else if (raw == long.class || raw == Long.class) {
            return 9_007_199_254_740_993L;
        } else if (raw == boolean.class || raw == Boolean.class) {
            return true;
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        } else if (raw.isRecord()) {
            return raw == Subject.Nothing.class ? null : record(raw);
        } else if (raw.isSealed()) {
            return value(raw.getPermittedSubclasses()[0], text);
        }
        throw new AssertionError(raw + ": no sample (add one to SampleActs)");
    }

    private static Object generic(ParameterizedType type, String text) {
        Type[] of = type.getActualTypeArguments();
        if (type.getRawType() == Subject.class) {
            // Two people of one act are usually a pair: one of whom it says something, and another.
            String id = of[0] == Subject.Nothing.class
                    ? "5e11e500-0000-4000-8000-000000000002"
                    : "5e11e500-0000-4000-8000-000000000001";
            return new Subject<>(new PersonId(UUID.fromString(id)), value(of[0], text));
        } else if (type.getRawType() == List.class) {
            Object item = value(of[0], text);
            return item == null ? List.of() : List.of(item);
        } else if (type.getRawType() == Map.class && of[0] == String.class) {
            Object item = value(of[1], text);
            return item == null ? Map.of() : Map.of("key", item);
        }
        throw new AssertionError(type + ": no sample (add one to SampleActs)");
    }

    /// A record with the first text that its constructor accepts.
    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        for (String text : TEXTS) {
            try {
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(Arrays.stream(components)
                        .map(component -> value(component.getGenericType(), text))
                        .toArray());
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(type.getName(), refused);
                }
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(type.getName(), e);
            }
        }
        throw new AssertionError(type + ": takes none of the sample texts (add one to SampleActs)");
    }
}
