package tereze.law;

import java.util.regex.Pattern;

/// The stable name of a legal number, such as `consent-lapse`. Declared services and modules refer to numbers by it.
public record LawId(String value) implements Comparable<LawId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public LawId {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("law id: " + value + " (expected: up to 64 of a-z, 0-9 and single '-')");
        }
    }

    @Override
    public int compareTo(LawId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
