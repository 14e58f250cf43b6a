package tereze.addresses.rules;

import java.util.Locale;
import tereze.api.LookAlikes;

/// The key of a number of a house or a flat: equal for all ways to write it. `12 корпус 1`, `12к1`, `12-1` and `12/1`
/// are
/// one number; so are `12 литера А`, `12-а` and `12A`.
///
/// The database makes the same key of its numbers, with the same patterns: they mean the same in Java and in
/// PostgreSQL.
public final class HouseNumber {
    /// What is left out.
    public static final String BLANKS = "[\\s.]+";

    /// What stands between a house number and the number or letter of its part.
    public static final String BETWEEN = "(корпус|корп|литера|литер|лит|строение|стр|блок|[-/]|к(?=[0-9]))+";

    /// What stands between a number and a letter.
    public static final String BEFORE_LETTER = "/(?=[^0-9/])";

    private HouseNumber() {}

    public static String key(String number) {
        return LookAlikes.fold(number.toLowerCase(Locale.ROOT))
                .replaceAll(BLANKS, "")
                .replaceAll(BETWEEN, "/")
                .replaceAll(BEFORE_LETTER, "")
                .replaceAll("^/|/$", "");
    }
}
