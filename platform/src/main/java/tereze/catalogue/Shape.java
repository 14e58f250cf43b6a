package tereze.catalogue;

import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;
import tereze.acts.PersonId;
import tereze.acts.RecordAccess;
import tereze.catalogue.ValueType.Kind;

/// A record in declarations: the names and types of its components. Immutable.
///
/// | component | type in a declaration |
/// |---|---|
/// | `String` | `string` |
/// | `Optional<PersonId>`, `Optional<UUID>`, `@Nullable PersonId` | `string`: an id; an empty text is none |
/// | `int`, `long`, `boolean`, `LocalDate` | `int`, `bool`, `date` |
/// | `List<String>`, `List<PersonId>` | `list` |
/// | an enum | its constants as words, written `by-owner` for `BY_OWNER` |
///
/// The value of a `@Nullable` component may be missing: its type has a `?`.
public final class Shape<T extends Record> {
    private final Function<@Nullable Object[], Object> maker;
    private final List<Component> components;
    private final Map<String, ValueType> types;

    private Shape(Function<@Nullable Object[], Object> maker, List<Component> components) {
        this.maker = maker;
        this.components = components;
        var types = new LinkedHashMap<String, ValueType>();
        components.forEach(component -> types.put(component.name(), component.type()));
        this.types = Collections.unmodifiableMap(types);
    }

    /// The record of a source or a writer without arguments.
    public record Nothing() {}

    /// @param held the type of the component, or of the content of its list or [Optional]
    private record Component(
            String name,
            ValueType type,
            Class<?> declared,
            Class<?> held,
            Set<Class<?>> annotations,
            Function<Object, @Nullable Object> reader) {}

    /// The shape of a record.
    ///
    /// @throws IllegalArgumentException if a component has a type that declarations do not know
    public static <T extends Record> Shape<T> of(Class<T> record) {
        return new Shape<>(
                RecordAccess.maker(record),
                Arrays.stream(record.getRecordComponents())
                        .map(Shape::component)
                        .toList());
    }

    /// The names of the components that bear an annotation.
    public Set<String> with(Class<? extends Annotation> annotation) {
        return components.stream()
                .filter(component -> component.annotations().contains(annotation))
                .map(Component::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The names of the components that hold persons.
    public Set<String> persons() {
        return components.stream()
                .filter(component -> component.held() == PersonId.class)
                .map(Component::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The types of the components by name.
    public Map<String, ValueType> types() {
        return types;
    }

    /// Makes a record of values.
    ///
    /// @param values of expressions; an optional one may be absent
    @SuppressWarnings("unchecked")
    public T read(Map<String, ?> values) {
        return (T) maker.apply(components.stream()
                .map(component -> read(component, values.get(component.name())))
                .toArray());
    }

    /// The values of a record, for expressions.
    public Map<String, @Nullable Object> write(T record) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        components.forEach(component ->
                values.put(component.name(), write(component.reader().apply(record))));
        return Collections.unmodifiableMap(values);
    }

    private static Component component(RecordComponent component) {
        Class<?> type = component.getType();
        Class<?> held = type == Optional.class || type == List.class ? held(component.getGenericType()) : type;
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Kind kind = kind(type, held)
                .orElseThrow(() -> new IllegalArgumentException(component + " of " + component.getDeclaringRecord()
                        + " (expected: a type that declarations know)"));
        return new Component(
                component.getName(),
                new ValueType(kind, nullable, words(held)),
                type,
                held,
                Arrays.stream(component.getAnnotations())
                        .map(Annotation::annotationType)
                        .collect(Collectors.toUnmodifiableSet()),
                RecordAccess.reader(component));
    }

    private static Class<?> held(Type type) {
        return type instanceof ParameterizedType of && of.getActualTypeArguments()[0] instanceof Class<?> held
                ? held
                : Object.class;
    }

    private static Optional<Kind> kind(Class<?> type, Class<?> held) {
        boolean id = held == PersonId.class || held == UUID.class;
        if (type == List.class) {
            return held == String.class || held == PersonId.class ? Optional.of(Kind.LIST) : Optional.empty();
        }
        if (type == Optional.class || id) {
            return id ? Optional.of(Kind.STRING) : Optional.empty();
        }
        Map<Class<?>, Kind> plain = Map.of(
                String.class, Kind.STRING,
                int.class, Kind.INT,
                Integer.class, Kind.INT,
                long.class, Kind.INT,
                Long.class, Kind.INT,
                boolean.class, Kind.BOOL,
                LocalDate.class, Kind.DATE);
        return Optional.ofNullable(type.isEnum() ? Kind.WORD : plain.get(type));
    }

    private static Set<String> words(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> Code.of((Enum<?>) constant))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static @Nullable Object read(Component component, @Nullable Object value) {
        Class<?> type = component.declared();
        if (type == Optional.class) {
            return id(component.held(), value);
        }
        if (value == null) {
            return null;
        }
        return switch (component.type().kind()) {
            case STRING -> type == String.class ? value : id(type, value).orElse(null);
            case INT -> type == int.class || type == Integer.class ? Math.toIntExact((Long) value) : value;
            case BOOL -> value;
            case DATE -> LocalDate.parse((String) value);
            case LIST ->
                ((List<?>) value)
                        .stream()
                                .map(item -> component.held() == String.class
                                        ? item
                                        : id(component.held(), item).orElseThrow())
                                .toList();
            case WORD ->
                Arrays.stream(type.getEnumConstants())
                        .filter(constant -> Code.of((Enum<?>) constant).equals(value))
                        .findFirst()
                        .orElseThrow();
        };
    }

    private static Optional<Object> id(Class<?> type, @Nullable Object text) {
        try {
            return Optional.ofNullable((String) text)
                    .map(UUID::fromString)
                    .map(id -> type == PersonId.class ? new PersonId(id) : id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Object write(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Optional<?> id -> id.map(Object::toString).orElse("");
            case Integer number -> number.longValue();
            case List<?> items -> items.stream().map(Object::toString).toList();
            case Enum<?> word -> Code.of(word);
            case LocalDate _, PersonId _, UUID _ -> value.toString();
            default -> value;
        };
    }
}
