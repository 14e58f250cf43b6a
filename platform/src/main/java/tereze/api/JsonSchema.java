package tereze.api;

import java.util.Map;

/// A JSON Schema as a controller returns it: the content of a [Reply] with a media type of its own.
///
/// @param document in the order in which it is written
public record JsonSchema(Map<String, Object> document) {
    /// The media type.
    public static final String TYPE = "application/schema+json";
}
