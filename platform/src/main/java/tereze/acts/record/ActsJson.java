package tereze.acts.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Code;
import tereze.acts.Subject;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/// The one JSON form of states and acts: a value type is its content, a member of a sealed family has a `type`, enums
/// are lower case, 64-bit integers are strings. Domain types need no annotations for it.
public final class ActsJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new DomainTypes())
            .addModule(new SimpleModule("acts")
                    .addSerializer(Long.class, ToStringSerializer.instance)
                    .addSerializer(long.class, ToStringSerializer.instance)
                    .addSerializer(Subject.class, new SubjectJson.Writer())
                    .addDeserializer(Subject.class, new SubjectJson.Reader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private ActsJson() {}

    /// The JSON text of a value of this declared type.
    public static String write(Type type, Object value) {
        return MAPPER.writerFor(MAPPER.constructType(type)).writeValueAsString(value);
    }

    /// Reads what [#write] wrote.
    public static Object read(String json, Type type) {
        return MAPPER.readValue(json, MAPPER.constructType(type));
    }

    /// Whether a record only gives a type to its single component, such as an IIN. JSON and columns then contain
    /// the component itself. A member of a sealed family is no value type.
    public static boolean isValueType(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type != Subject.class
                && !Act.class.isAssignableFrom(type)
                && sealedFamily(type) == null;
    }

    private static @Nullable Class<?> sealedFamily(Class<?> type) {
        if (type.isInterface()) {
            return type.isSealed() && !Act.class.isAssignableFrom(type) ? type : null;
        }
        return Arrays.stream(type.getInterfaces())
                .filter(family -> family.isSealed() && !Act.class.isAssignableFrom(family))
                .findFirst()
                .orElse(null);
    }

    private static String typeName(Class<?> member) {
        return member.getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static final class DomainTypes extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedMethod method
                    && method.getParameterCount() == 0
                    && isValueType(method.getDeclaringClass())
                    && method.getDeclaringClass()
                            .getRecordComponents()[0]
                            .getName()
                            .equals(method.getName())) {
                return true;
            }
            return super.hasAsValue(config, annotated);
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedConstructor constructor
                    && constructor.getParameterCount() == 1
                    && isValueType(constructor.getDeclaringClass())
                    && constructor.getRawParameterType(0)
                            == constructor
                                    .getDeclaringClass()
                                    .getRecordComponents()[0]
                                    .getType()) {
                return JsonCreator.Mode.DELEGATING;
            }
            return super.findCreatorAnnotation(config, annotated);
        }

        @Override
        public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass type && sealedFamily(type.getRawType()) != null
                    ? JsonTypeInfo.Value.construct(
                            JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, "type", null, false, true)
                    : super.findPolymorphicTypeInfo(config, annotated);
        }

        @Override
        public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
            if (annotated instanceof AnnotatedClass type
                    && type.getRawType().isSealed()
                    && sealedFamily(type.getRawType()) != null) {
                return Arrays.stream(type.getRawType().getPermittedSubclasses())
                        .map(member -> new NamedType(member, typeName(member)))
                        .toList();
            }
            return super.findSubtypes(config, annotated);
        }

        @Override
        public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
            return type.getRawType().isRecord() && sealedFamily(type.getRawType()) != null
                    ? typeName(type.getRawType())
                    : super.findTypeName(config, type);
        }

        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = Code.of(constants[i]);
            }
            return names;
        }
    }
}
