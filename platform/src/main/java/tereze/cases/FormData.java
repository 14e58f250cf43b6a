package tereze.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

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

    /// A value as text; empty if the field has none.
    public String valueOf(String field) {
        return values().path(field).asString("");
    }

    /// Whether a field has this value, as JSON.
    boolean holds(String field, String value) {
        return values().path(field).equals(JSON.readTree(value));
    }

    /// With one other value.
    ///
    /// @param value as JSON; null for the value of this form
    FormData with(String field, @Nullable String value) {
        if (value == null) {
            return this;
        }
        var changed = (ObjectNode) values();
        changed.set(field, JSON.readTree(value));
        return new FormData(changed.toString());
    }

    JsonNode values() {
        return JSON.readTree(json);
    }
}
