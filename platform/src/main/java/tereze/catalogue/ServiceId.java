package tereze.catalogue;

import java.util.regex.Pattern;

/// The stable id of a declared service, such as `residence-temporary`. It is used in URLs and in acts.
public record ServiceId(String value) implements Comparable<ServiceId> {
    /// The maximum length of an id.
    public static final int MAX_LENGTH = 60;

    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ServiceId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "service: " + value + " (expected: lower-case words joined by '-', at most " + MAX_LENGTH + ")");
        }
    }

    /// Whether a text has the shape of an id.
    public static boolean isWellFormed(String value) {
        return value.length() <= MAX_LENGTH && SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(ServiceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
