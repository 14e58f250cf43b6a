package tereze.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the applicant filled in, as the JSON text that was checked against the service's schema. It is personal: it
/// stands in the applicant's part of an act and nowhere else.
public record FormData(String json) {
    private static final JsonMapper JSON = new JsonMapper();

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

    /// The fields.
    JsonNode values() {
        return JSON.readTree(json);
    }
}
