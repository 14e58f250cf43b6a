package tereze.reconciliation.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tereze.api.CleanText;

/// One document of `1CClientBankExchange`: lines of `key=value`. A line that begins with no key continues the
/// value before it.
final class ExchangeDocument {
    private static final int LARGEST = 64 << 10;
    private static final String PURPOSE = "НазначениеПлатежа";
    /// The whole text, or its lines, or both: the format allows each.
    private static final List<String> PURPOSES =
            List.of(PURPOSE, PURPOSE + 1, PURPOSE + 2, PURPOSE + 3, PURPOSE + 4, PURPOSE + 5, PURPOSE + 6);

    private final long line;
    private final Map<String, StringBuilder> values = new HashMap<>();
    private String key = "";
    private String repeated = "";
    private int size;

    /// @param line where it begins
    ExchangeDocument(long line) {
        this.line = line;
    }

    long line() {
        return line;
    }

    /// Takes the next line.
    void add(String text) {
        if (isTooLong()) {
            return;
        }
        size += text.length() + 1;
        String begun = key(text);
        if (!begun.isEmpty()) {
            key = begun;
            String value = CleanText.strip(text.substring(text.indexOf('=') + 1));
            repeated = values.put(key, new StringBuilder(value)) == null ? repeated : key;
        } else if (!key.isEmpty() && !text.isEmpty()) {
            values.getOrDefault(key, new StringBuilder()).append(' ').append(text);
        }
    }

    /// Whether it is longer than any real one. Then not all of it is kept.
    boolean isTooLong() {
        return size > LARGEST;
    }

    /// A key that occurs more than once; empty if there is none. Nobody knows which value is meant.
    String repeated() {
        return repeated;
    }

    /// The key with which a line begins: one word before an equals sign. Empty if there is none.
    private static String key(String text) {
        String before = CleanText.strip(text.substring(0, Math.max(0, text.indexOf('='))));
        return before.chars().allMatch(letter -> Character.isLetterOrDigit(letter) || letter == '_') ? before : "";
    }

    /// The value of the first of some keys that has one; empty if none has.
    String first(String... keys) {
        for (String wanted : keys) {
            StringBuilder value = values.get(wanted);
            if (value != null && !value.isEmpty()) {
                return value.toString();
            }
        }
        return "";
    }

    /// What the payer wrote.
    String purpose() {
        return String.join(
                " ",
                PURPOSES.stream()
                        .map(this::first)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
