package tereze.api.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Describes records as they are written and read: a component is required, unless it is [Nullable]. Thread-safe.
@Component
final class RecordSchemas implements ModelConverter {
    private final Map<String, JavaType> described = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json31.mapper().constructType(type.getType());
        if (schema == null || !java.getRawClass().isRecord()) {
            return schema;
        }
        Schema<?> model =
                schema.get$ref() == null ? schema : context.getDefinedModels().get(nameOf(schema.get$ref(), java));
        if (model != null && model.getProperties() != null) {
            complete(model, java.getRawClass().getRecordComponents());
        }
        return schema;
    }

    /// Otherwise two types with the same name would share one description.
    private String nameOf(String reference, JavaType type) {
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        JavaType other = described.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException("two types are described as " + name + ": " + other + ", " + type);
        }
        return name;
    }

    private static void complete(Schema<?> model, RecordComponent[] components) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = written(component);
            Schema<?> property = Objects.requireNonNull(model.getProperties().get(name), name);
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                model.addProperty(name, orNull(property));
            } else {
                required.add(name);
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static String written(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // that is how the library declares them
    private static Schema<?> orNull(Schema property) {
        if (property.get$ref() != null) {
            return new Schema<>().addOneOfItem(property).addOneOfItem(new Schema<>().types(Set.of("null")));
        }
        if (property.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add("null");
            property.setTypes(types);
        }
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            List<Object> constants = new ArrayList<>(property.getEnum());
            constants.add(null);
            property.setEnum(constants);
        }
        return property;
    }
}
