package tereze.demo.country;

import java.util.OptionalInt;
import tereze.acts.CheckDigit;

/// The synthetic organisations that own homes: owners of dormitories and of flats for hire.
///
/// Their BINs begin with a January of the year 50: no organisation of the republic was registered in 1950, nor has been
/// in 2050.
final class Organisations {
    /// How many there are of each kind.
    static final int COUNT = 20;

    private Organisations() {}

    static String landlord(int nth) {
        return bin(nth * 2);
    }

    static String dormitory(int nth) {
        return bin(COUNT * 20 + nth * 2);
    }

    /// The number `from` after the first whose check digit exists, counted in serials.
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
