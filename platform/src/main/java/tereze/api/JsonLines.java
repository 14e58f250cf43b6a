package tereze.api;

import java.util.function.Consumer;

/// A long list as a controller returns it: the content of a [Reply], one JSON object in each line. It is
/// written while it is read, so it may be longer than the memory.
///
/// @param each gives the objects, one after the other
public record JsonLines(Consumer<Consumer<Object>> each) {
    /// The media type.
    public static final String TYPE = "application/x-ndjson";
}
