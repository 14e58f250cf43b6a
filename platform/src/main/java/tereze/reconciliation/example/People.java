package tereze.reconciliation.example;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalInt;
import tereze.acts.CheckDigit;

/// Gives out IINs that nobody has: their century digit is 7 or 8. Each is given once. Not thread-safe.
final class People {
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1950, 1, 1);
    private static final int BIRTHS = 20_000;
    /// Has no divisor in common with the number of days, so that all of them come.
    private static final int STEP = 7_919;

    private long given;

    String next() {
        while (true) {
            long at = given++;
            LocalDate birth = FIRST_BIRTH.plusDays(at * STEP % BIRTHS);
            long round = at / BIRTHS;
            String eleven = String.format(
                    Locale.ROOT,
                    "%02d%02d%02d%d%04d",
                    birth.getYear() % 100,
                    birth.getMonthValue(),
                    birth.getDayOfMonth(),
                    7 + round % 2,
                    round / 2);
            OptionalInt check = CheckDigit.closing(eleven);
            if (check.isPresent()) {
                return eleven + check.getAsInt();
            }
        }
    }
}
