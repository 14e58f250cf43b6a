package tereze.api.web;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import tereze.acts.Code;
import tereze.api.Answering;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tools.jackson.databind.JsonNode;

/// The API's description of itself: OpenAPI 3.1 at `/api/openapi.json`, made from the controllers.
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Answering.class, Cursor.class, Language.class)
                .replaceWithSchema(JsonNode.class, new ObjectSchema());
    }

    /// The schema of a problem (RFC 9457).
    ///
    /// @param type where the code is explained, without a host
    record ProblemView(
            @io.swagger.v3.oas.annotations.media.Schema(format = "uri-reference")
            URI type,

            String title,
            int status,
            @Nullable String detail,
            String code,
            @Nullable Instant again,
            @Nullable List<Rendering.FaultView> errors,
            @Nullable UUID reference) {}

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Tereze")
                        .version("v1")
                        .description("One window for every public service. Refusals are problems (RFC 9457) with a"
                                + " stable code and a text in the caller's language (Accept-Language: kk, ru, en).")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    /// The server is this installation. Springdoc would take the host that the request named.
    @Bean
    OpenApiCustomizer thisInstallation(PublicAddress address) {
        return api -> api.setServers(List.of(new Server().url(address.origin())));
    }

    /// Adds the common parts to every operation.
    @Bean
    OpenApiCustomizer commonParts(DescribedReplies replies) {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAll(ProblemView.class)
                    .forEach((name, schema) -> api.getComponents()
                            .addSchemas(name.equals("ProblemView") ? DescribedReplies.PROBLEM : name, schema));
            api.getComponents()
                    .addSecuritySchemes(
                            TOKEN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("bearer")
                                    .bearerFormat("JWT"));
            replies.common().forEach(api.getComponents()::addResponses);
            api.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        };
    }

    /// Describes constants as JSON contains them: `UNAVAILABLE` as `unavailable`.
    @Bean
    OpenApiCustomizer constantsAsWritten() {
        return api -> api.getComponents().getSchemas().values().forEach(ApiDescription::writeConstants);
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // that is how the library declares them
    private static void writeConstants(Schema schema) {
        if (schema.getEnum() != null) {
            schema.setEnum(((List<Object>) schema.getEnum())
                    .stream()
                            .map(constant -> constant == null ? null : Code.of(constant.toString()))
                            .collect(Collectors.toList()));
        }
        if (schema.getItems() != null) {
            writeConstants(schema.getItems());
        }
        if (schema.getProperties() != null) {
            ((Map<String, Schema>) schema.getProperties()).values().forEach(ApiDescription::writeConstants);
        }
    }

    @Bean
    OperationCustomizer keysAndCursors() {
        return (operation, method) -> {
            describeArguments(operation, method);
            return operation;
        };
    }

    private static void describeArguments(Operation operation, HandlerMethod method) {
        for (var parameter : method.getMethodParameters()) {
            if (parameter.getParameterType() == Answering.class && OperationProblems.isPost(method.getMethod())) {
                operation.addParametersItem(new Parameter()
                        .name(IdempotencyFilter.HEADER)
                        .in("header")
                        .required(OperationProblems.needsKey(method.getMethod()))
                        .description("A repeat of the request with the same key gets the first answer again")
                        .schema(new Schema<String>().type("string").minLength(1).maxLength(100)));
            }
            if (parameter.getParameterType() == Cursor.class) {
                operation.addParametersItem(new Parameter()
                        .name("cursor")
                        .in("query")
                        .description("The `next` of the page before")
                        .schema(new Schema<String>().type("string")));
            }
        }
    }
}
