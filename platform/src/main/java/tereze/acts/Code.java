package tereze.acts;

import java.util.Locale;

/// How a constant is written in JSON, in columns and in texts: `WITH_OFFICER` is `with-officer`.
public final class Code {
    private Code() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /// As above, by the name of the constant.
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
