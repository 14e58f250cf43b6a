package tereze.demo.country;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows for the database, in the text format of COPY. Not thread-safe.
final class Batch {
    private final Map<Table, StringBuilder> rows = new EnumMap<>(Table.class);
    private long count;

    /// Adds a row: values in the order of the table's columns, null for none.
    void add(Table table, @Nullable Object... values) {
        StringBuilder text = rows.computeIfAbsent(table, _ -> new StringBuilder(1 << 16));
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(text, values[i]);
        }
        text.append('\n');
        count++;
    }

    long count() {
        return count;
    }

    /// The rows of each table, in the order of the tables.
    Map<Table, byte[]> texts() {
        Map<Table, byte[]> texts = new EnumMap<>(Table.class);
        rows.forEach((table, text) -> texts.put(table, text.toString().getBytes(StandardCharsets.UTF_8)));
        return texts;
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        String said = value.toString();
        for (int i = 0; i < said.length(); i++) {
            char c = said.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
