package tereze.gate.wire;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON. A member that is missing is null, which only numbers and truth values may not be; of one
/// that is there twice, the last counts; unknown ones mean nothing.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /// Reads an object.
    ///
    /// @throws IllegalArgumentException if the text is none
    public static <T> T read(byte[] text, Class<T> type) {
        try {
            T read = MAPPER.readValue(text, type);
            if (read == null) {
                throw new IllegalArgumentException("null (expected: an object)");
            }
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /// Writes an object.
    public static byte[] write(Object object) {
        return MAPPER.writeValueAsBytes(object);
    }
}
