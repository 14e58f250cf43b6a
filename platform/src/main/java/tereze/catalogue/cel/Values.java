package tereze.catalogue.cel;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.NullableType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.values.NullValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.ValueType;

/// Types and values of declarations in the expression language. A date is the timestamp of its midnight in UTC, so
/// that dates can be compared only with dates.
public final class Values {
    private Values() {}

    /// A type with named values. No expression can write its name; otherwise the compiler would take that text for
    /// the type.
    public static StructType struct(String name, Map<String, CelType> fields) {
        ImmutableMap<String, CelType> all = ImmutableMap.copyOf(fields);
        return StructType.create("type of " + name, all.keySet(), field -> Optional.ofNullable(all.get(field)));
    }

    /// A type that also allows null. A missing list is an empty list. A date or a group of values may be null by the
    /// language's own rules, without an optional type.
    public static CelType optional(CelType type) {
        return switch (type.kind()) {
            case STRING, INT, BOOL, DOUBLE -> NullableType.create(type);
            default -> type;
        };
    }

    /// The type of a fact or an argument.
    static CelType of(ValueType type) {
        CelType plain = plain(type);
        return type.optional() ? optional(plain) : plain;
    }

    /// The type of a fact or an argument that is there.
    public static CelType plain(ValueType type) {
        return switch (type.kind()) {
            case STRING, WORD -> SimpleType.STRING;
            case INT -> SimpleType.INT;
            case BOOL -> SimpleType.BOOL;
            case DATE -> SimpleType.TIMESTAMP;
            case LIST -> ListType.create(SimpleType.STRING);
        };
    }

    /// Converts a value to one that expressions read.
    static Object enter(CelType type, @Nullable Object value) {
        if (value == null) {
            return type instanceof ListType ? List.of() : NullValue.NULL_VALUE;
        }
        if (type instanceof NullableType nullable) {
            return enter(nullable.targetType(), value);
        }
        if (type.equals(SimpleType.TIMESTAMP)) {
            return midnight(LocalDate.parse((String) value));
        }
        if (type instanceof StructType struct && value instanceof Map<?, ?> map) {
            return new Entered(struct, map);
        }
        if (type instanceof ListType list && value instanceof List<?> items) {
            var entered = new ArrayList<Object>();
            items.forEach(item -> entered.add(enter(list.elemType(), item)));
            return entered;
        }
        return value;
    }

    /// Converts a result for the engine; empty for null.
    static Optional<Object> leave(Object value) {
        return switch (value) {
            case NullValue _ -> Optional.empty();
            case Instant moment -> Optional.of(day(moment).toString());
            case List<?> items ->
                Optional.of(items.stream().flatMap(item -> leave(item).stream()).toList());
            default -> Optional.of(value);
        };
    }

    /// Named values that are converted only when an expression reads them: most expressions read only one.
    private static final class Entered extends AbstractMap<String, Object> {
        private final StructType type;
        private final Map<?, ?> values;

        private Entered(StructType type, Map<?, ?> values) {
            this.type = type;
            this.values = values;
        }

        @Override
        public @Nullable Object get(@Nullable Object key) {
            return key instanceof String name
                    ? type.findField(name)
                            .map(field -> enter(field.type(), values.get(name)))
                            .orElse(null)
                    : null;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return key instanceof String name && type.findField(name).isPresent();
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return type.fields().stream()
                    .map(field -> Map.entry(field.name(), enter(field.type(), values.get(field.name()))))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
