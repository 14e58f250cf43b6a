package tereze.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Forms between their JSON text and their values.
final class FormJson {
    private static final JsonMapper JSON = new JsonMapper();

    private FormJson() {}

    static JsonNode parse(FormData form) {
        return JSON.readTree(form.json());
    }

    /// What was filled in, as it was read: fields left out stay out.
    static FormData of(Map<String, ? extends @Nullable Object> values) {
        var filled = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value);
            }
        });
        return new FormData(JSON.writeValueAsString(filled));
    }
}
