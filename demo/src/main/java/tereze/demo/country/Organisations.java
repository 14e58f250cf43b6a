package tereze.demo.country;

import java.util.OptionalInt;
import tereze.acts.CheckDigit;

/// The synthetic organisations that own homes: dormitories and rented flats.
///
/// Their BINs begin with January of the year 50: no organisation of the republic was registered in January 1950 or
/// 2050.
final class Organisations {
    /// The number of organisations of each kind.
    static final int COUNT = 20;

    private Organisations() {}

    static String landlord(int nth) {
        return bin(nth * 2);
    }

    static String dormitory(int nth) {
        return bin(COUNT * 20 + nth * 2);
    }

    /// The BIN with the serial `from`, or the next one that has a check digit.
    private static String bin(int from) {
        for (int serial = from; ; serial++) {
            String digits = "500140" + Integer.toString(100_000 + serial).substring(1);
            OptionalInt check = CheckDigit.closing(digits);
            if (check.isPresent()) {
                return digits + check.getAsInt();
            }
        }
    }
}
