package tereze.api.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.Code;
import tereze.api.DateWords;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.LogicalType;

/// Strict JSON for the API: nothing unknown, nothing twice, no conversions, everything with a limit.
@Configuration(proxyBeanMethods = false)
class JsonStrictness {
    /// Forms are flat; the API takes nothing with more than a few levels.
    static final int DEPTH = 16;

    static final int NUMBER_DIGITS = 32;
    static final int STRING_CHARACTERS = 8_000;
    static final int NAME_CHARACTERS = 100;
    static final int TOKENS = 5_000;

    @Bean
    JsonFactoryBuilderCustomizer jsonLimits() {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(NUMBER_DIGITS)
                        .maxStringLength(STRING_CHARACTERS)
                        .maxNameLength(NAME_CHARACTERS)
                        .maxTokenCount(TOKENS)
                        .maxDocumentLength(EdgeFilter.BODY_LIMIT_BYTES)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .annotationIntrospector(new PlainNames())
                .addModule(new SimpleModule("tereze").addSerializer(new LocalTimes()));
    }

    /// Writes and reads constants as everywhere else in the product: `with-officer` for `WITH_OFFICER`.
    private static final class PlainNames extends JacksonAnnotationIntrospector {
        @Override
        public String[] findEnumValues(
                MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int i = 0; i < constants.length; i++) {
                names[i] = Code.of(constants[i]);
            }
            return names;
        }
    }

    /// Writes times in the country's time zone, with the offset.
    private static final class LocalTimes extends StdSerializer<Instant> {
        private LocalTimes() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator json, SerializationContext context) {
            json.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    moment.truncatedTo(ChronoUnit.MILLIS).atZone(DateWords.ZONE)));
        }
    }
}
