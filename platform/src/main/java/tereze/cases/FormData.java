package tereze.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The values of a form, as the JSON text that was validated. They are personal data, so they are only in the
/// applicant's part of an act.
public record FormData(String json) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Fields without a value are left out.
    static FormData of(Map<String, ? extends @Nullable Object> values) {
        var filled = new LinkedHashMap<String, Object>();
        values.forEach((name, value) -> {
            if (value != null) {
                filled.put(name, value);
            }
        });
        return new FormData(JSON.writeValueAsString(filled));
    }

    JsonNode values() {
        return JSON.readTree(json);
    }
}
