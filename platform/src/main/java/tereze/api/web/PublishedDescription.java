package tereze.api.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tereze.api.ApiDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads the description from the library that serves it. Thread-safe.
@Component
final class PublishedDescription implements ApiDocument {
    /// The mapper of bodies refuses a document as large as this one.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectProvider<OpenApiWebMvcResource> library;
    private final String path;
    private final AtomicReference<@Nullable JsonNode> read = new AtomicReference<>();

    PublishedDescription(
            ObjectProvider<OpenApiWebMvcResource> library, @Value("${springdoc.api-docs.path}") String path) {
        this.library = library;
        this.path = path;
    }

    @Override
    public JsonNode read(HttpServletRequest request) {
        JsonNode before = read.get();
        if (before != null) {
            return before;
        }
        try {
            JsonNode described = JSON.readTree(library.getObject().openapiJson(request, path, Locale.ENGLISH));
            read.set(described);
            return described;
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException("the description of the API cannot be written", e);
        }
    }
}
