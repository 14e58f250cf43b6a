package tereze.acts.record;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// The JSON Canonicalization Scheme of RFC 8785, for whole numbers within 2^53. Larger numbers and money are strings
/// already.
public final class CanonicalJson {
    private static final long MAX_SAFE_INTEGER = 9_007_199_254_740_991L;
    private static final String HEX = "0123456789abcdef";

    private CanonicalJson() {}

    /// The canonical bytes of a JSON value, in UTF-8.
    ///
    /// @throws IllegalArgumentException for a number that is not whole or not within 2^53, and for a lone
    ///     surrogate
    public static byte[] of(JsonNode value) {
        StringBuilder text = new StringBuilder(512);
        write(value, text);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, text);
            case ARRAY -> {
                text.append('[');
                for (int i = 0; i < value.size(); i++) {
                    if (i > 0) {
                        text.append(',');
                    }
                    write(value.get(i), text);
                }
                text.append(']');
            }
            case STRING -> writeString(value.stringValue(), text);
            case NUMBER -> writeNumber(value, text);
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("not a JSON value: " + value.getNodeType());
        }
    }

    /// RFC 8785 section 3.2.3: members are sorted by the UTF-16 code units of their names, as Java compares
    /// strings.
    private static void writeObject(JsonNode value, StringBuilder text) {
        Map<String, JsonNode> members = new TreeMap<>();
        value.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> member : members.entrySet()) {
            if (!first) {
                text.append(',');
            }
            first = false;
            writeString(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
        }
        text.append('}');
    }

    private static void writeNumber(JsonNode value, StringBuilder text) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || Math.abs(value.longValue()) > MAX_SAFE_INTEGER) {
            throw new IllegalArgumentException("number: (expected: whole and within 2^53)");
        }
        text.append(value.longValue());
    }

    /// RFC 8785 section 3.2.2.2.
    private static void writeString(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < 0x20) {
                        text.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else {
                        requirePaired(value, i);
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    private static void requirePaired(String value, int i) {
        char c = value.charAt(i);
        boolean paired = true;
        if (Character.isHighSurrogate(c)) {
            paired = i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1));
        } else if (Character.isLowSurrogate(c)) {
            paired = i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
        }
        if (!paired) {
            throw new IllegalArgumentException("string: a lone surrogate");
        }
    }
}
