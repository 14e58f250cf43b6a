package tereze.people.rules;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tereze.people.Iin;
import tereze.people.Sex;

/// Which IIN a newborn child of a demonstration gets: date of birth, the century digit that real people never have (7
/// or 8), a serial, the check digit.
public final class IinRules {
    /// How many serials there are for a day and a sex. Some eleventh of them have no check digit.
    public static final int SERIALS = 10_000;

    private IinRules() {}

    /// The first seven digits.
    public static String stem(LocalDate birth, Sex sex) {
        return String.format(
                Locale.ROOT,
                "%02d%02d%02d%s",
                birth.getYear() % 100,
                birth.getMonthValue(),
                birth.getDayOfMonth(),
                switch (sex) {
                    case MALE -> "7";
                    case FEMALE -> "8";
                });
    }

    /// The first number that is not taken, from a serial on and round again; empty if all are taken.
    ///
    /// @param taken the numbers of this day and sex that people have
    /// @param random where to begin; not negative
    public static Optional<Iin> free(LocalDate birth, Sex sex, Set<String> taken, long random) {
        String stem = stem(birth, sex);
        int first = (int) (random % SERIALS);
        return IntStream.range(first, first + SERIALS)
                .mapToObj(serial -> String.format(Locale.ROOT, "%04d", serial % SERIALS))
                .flatMap(serial -> Iin.closing(stem + serial).stream())
                .filter(iin -> !taken.contains(iin.value()))
                .findFirst();
    }
}
