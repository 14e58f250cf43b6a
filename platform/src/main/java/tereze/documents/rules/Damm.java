package tereze.documents.rules;

/// The check digit of H. Michael Damm (2004). It detects every single wrong digit and every swap of two neighbours,
/// with one decimal digit.
public final class Damm {
    /// A totally anti-symmetric quasigroup of order ten: the row is the interim digit, the column the next digit.
    private static final String[] QUASIGROUP = {
        "0317598642",
        "7092154863",
        "4206871359",
        "1750983426",
        "6123045978",
        "3674209581",
        "5869720134",
        "8945362017",
        "9438617205",
        "2581436790"
    };

    private Damm() {}

    /// The check digit of these digits.
    public static int closing(String digits) {
        int so = 0;
        for (int i = 0; i < digits.length(); i++) {
            so = QUASIGROUP[so].charAt(digits.charAt(i) - '0') - '0';
        }
        return so;
    }

    /// Whether the last digit is the check digit of the others.
    public static boolean closes(String digits) {
        return closing(digits) == 0;
    }
}
