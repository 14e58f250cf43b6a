package tereze.acts.table;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import tereze.acts.RecordAccess;
import tereze.acts.record.ActsJson;
import tereze.acts.table.StateTable.Column;

/// Maps the components of a record to the columns of a table: `validFrom` to `valid_from`, a value type of one
/// component to its content, an enum to lower-case text; texts, numbers, dates and ids to columns of their own type;
/// everything else to jsonb.
final class RecordMapping<T> {
    private final Function<@Nullable Object[], Object> maker;
    private final List<Component> components;
    private final Function<Object, @Nullable Object> id;

    private RecordMapping(
            Function<@Nullable Object[], Object> maker,
            List<Component> components,
            Function<Object, @Nullable Object> id) {
        this.maker = maker;
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

    private record Component(
            String column, Class<?> type, Function<Object, @Nullable Object> reader, Conversion conversion) {}

    static <T extends Record> RecordMapping<T> of(Class<T> type) {
        RecordComponent[] all = type.getRecordComponents();
        if (all.length == 0 || !all[0].getName().equals("id") || all[0].getType() != UUID.class) {
            throw new IllegalArgumentException(type + ": the first component must be UUID id");
        }
        List<Component> components = Arrays.stream(all)
                .map(component -> new Component(
                        snakeCase(component.getName()),
                        component.getType(),
                        RecordAccess.reader(component),
                        conversion(component.getType(), component.getGenericType())))
                .toList();
        return new RecordMapping<>(
                RecordAccess.maker(type), components, components.getFirst().reader());
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
        return Objects.requireNonNull(component(component).reader().apply(state), component);
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
                            Object value = component.reader().apply(state);
                            return value == null
                                    ? null
                                    : component.conversion().toSql().apply(value);
                        }))
                .toList();
    }

    UUID id(T state) {
        UUID value = (UUID) id.apply(state);
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
        return (T) maker.apply(values);
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
        Function<Object, @Nullable Object> reader = RecordAccess.reader(only);
        Function<@Nullable Object[], Object> maker = RecordAccess.maker(type);
        return new Conversion(
                inner.sqlType(),
                value -> {
                    Object held = reader.apply(value);
                    return held == null ? null : inner.toSql().apply(held);
                },
                (row, column) -> {
                    Object held = inner.reader().read(row, column);
                    return held == null ? null : maker.apply(new Object[] {held});
                });
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
