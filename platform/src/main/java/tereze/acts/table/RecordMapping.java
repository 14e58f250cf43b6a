package tereze.acts.table;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;
import tereze.acts.record.ActsJson;
import tereze.acts.table.StateTable.Column;

/// Maps the components of a record to the columns of a table: `validFrom` to `valid_from`, a value type of one
/// component to its content, an enum to lower-case text; texts, numbers, dates and ids to columns of their own type;
/// everything else to jsonb.
final class RecordMapping<T> {
    private static final MethodType ONE_TO_ONE = MethodType.methodType(Object.class, Object.class);

    private final MethodHandle constructor;
    private final List<Component> components;
    private final MethodHandle id;

    private RecordMapping(MethodHandle constructor, List<Component> components, MethodHandle id) {
        this.constructor = constructor;
        this.components = components;
        this.id = id;
    }

    /// How a type of value is written and read.
    ///
    /// @param toSql maps a value, not null, to an element of a JDBC array
    private record Conversion(String sqlType, Function<Object, @Nullable Object> toSql, Reader reader) {}

    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(ResultSet row, String column) throws SQLException;
    }

    private record Component(String column, Class<?> type, MethodHandle accessor, Conversion conversion) {}

    static <T extends Record> RecordMapping<T> of(Class<T> type) {
        RecordComponent[] all = type.getRecordComponents();
        if (all.length == 0 || !all[0].getName().equals("id") || all[0].getType() != UUID.class) {
            throw new IllegalArgumentException(type + ": the first component must be UUID id");
        }
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            List<Component> components = new ArrayList<>();
            for (RecordComponent component : all) {
                components.add(new Component(
                        snakeCase(component.getName()),
                        component.getType(),
                        accessor(component),
                        conversion(component.getType(), component.getGenericType())));
            }
            Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new RecordMapping<>(
                    constructor, List.copyOf(components), components.getFirst().accessor());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + ": not readable as a state", e);
        }
    }

    static <T, V> Column<T> derived(String column, Class<V> type, Function<T, @Nullable V> value) {
        Conversion conversion = conversion(type, type);
        return new Column<>(column, conversion.sqlType(), state -> {
            V given = value.apply(state);
            return given == null ? null : conversion.toSql().apply(given);
        });
    }

    /// The declared type of a component.
    Class<?> typeOf(String component) {
        return component(component).type();
    }

    /// The value of a component, which must not be null.
    Object valueOf(String component, T state) {
        return Objects.requireNonNull(invoke(component(component).accessor(), state), component);
    }

    private Component component(String name) {
        return components.stream()
                .filter(component -> component.column().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + name));
    }

    List<Column<T>> columns() {
        return components.stream()
                .skip(1)
                .map(component ->
                        new Column<T>(component.column(), component.conversion().sqlType(), state -> {
                            Object value = invoke(component.accessor(), state);
                            return value == null
                                    ? null
                                    : component.conversion().toSql().apply(value);
                        }))
                .toList();
    }

    UUID id(T state) {
        UUID value = (UUID) invoke(id, state);
        if (value == null) {
            throw new IllegalArgumentException("id: null");
        }
        return value;
    }

    @SuppressWarnings("unchecked") // the constructor is that of T's record
    T read(ResultSet row) throws SQLException {
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Component component = components.get(i);
            values[i] = component.conversion().reader().read(row, component.column());
        }
        try {
            Object made = constructor.invokeExact(values);
            return (T) made;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /// Reads a component of a record of any type, for [#invoke].
    static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.privateLookupIn(component.getDeclaringRecord(), MethodHandles.lookup())
                    .unreflect(component.getAccessor())
                    .asType(ONE_TO_ONE);
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(component + ": not readable", e);
        }
    }

    /// @param handle of the type [#ONE_TO_ONE], because a handle of another type would be adapted at each call
    static @Nullable Object invoke(MethodHandle handle, @Nullable Object argument) {
        try {
            return (Object) handle.invokeExact(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Conversion conversion(Class<?> type, Type generic) {
        if (type == UUID.class) {
            return plain("uuid", UUID.class);
        } else if (type == String.class) {
            return plain("text", String.class);
        } else if (type == int.class || type == Integer.class) {
            return plain("int4", Integer.class);
        } else if (type == long.class || type == Long.class) {
            return plain("int8", Long.class);
        } else if (type == boolean.class || type == Boolean.class) {
            return plain("bool", Boolean.class);
        } else if (type == LocalDate.class) {
            return new Conversion("date", Object::toString, (row, column) -> row.getObject(column, LocalDate.class));
        } else if (type == Instant.class) {
            return new Conversion(
                    "timestamptz",
                    value -> ((Instant) value).truncatedTo(ChronoUnit.MICROS).toString(),
                    RecordMapping::readInstant);
        } else if (type.isEnum()) {
            return enumeration(type);
        } else if (type.isRecord() && ActsJson.isValueType(type)) {
            return valueType(type);
        }
        return json(generic);
    }

    private static Conversion plain(String sqlType, Class<?> boxed) {
        return new Conversion(sqlType, value -> value, (row, column) -> row.getObject(column, boxed));
    }

    private static @Nullable Instant readInstant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static Conversion enumeration(Class<?> type) {
        Map<String, Object> constants = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> Code.of((Enum<?>) constant), Function.identity()));
        return new Conversion("text", value -> Code.of((Enum<?>) value), (row, column) -> {
            String text = row.getString(column);
            if (text == null) {
                return null;
            }
            Object constant = constants.get(text);
            if (constant != null) {
                return constant;
            }
            throw new IllegalStateException(column + ": " + text + " (expected: a constant of " + type + ")");
        });
    }

    private static Conversion valueType(Class<?> type) {
        RecordComponent only = type.getRecordComponents()[0];
        Conversion inner = conversion(only.getType(), only.getGenericType());
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            MethodHandle accessor = accessor(only);
            MethodHandle constructor = lookup.findConstructor(type, MethodType.methodType(void.class, only.getType()))
                    .asType(ONE_TO_ONE);
            return new Conversion(
                    inner.sqlType(),
                    value -> {
                        Object held = invoke(accessor, value);
                        return held == null ? null : inner.toSql().apply(held);
                    },
                    (row, column) -> {
                        Object held = inner.reader().read(row, column);
                        return held == null ? null : invoke(constructor, held);
                    });
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + ": not readable as a value", e);
        }
    }

    private static Conversion json(Type type) {
        return new Conversion("jsonb", value -> ActsJson.write(type, value), (row, column) -> {
            String text = row.getString(column);
            return text == null ? null : ActsJson.read(text, type);
        });
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
