package tereze.addresses;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.api.DateWords;

/// The period of a registration.
public final class RegistrationPeriod {
    private RegistrationPeriod() {}

    /// The last day on which a registration is or was valid, the same wherever people read it. Empty if no end is
    /// known,
    /// and if it ended before it began.
    ///
    /// @param until the first day after its term; null for a permanent one
    /// @param ended the first day on which it was no longer valid; null while it is active
    public static Optional<LocalDate> lastDay(LocalDate since, @Nullable LocalDate until, @Nullable LocalDate ended) {
        return Optional.ofNullable(ended == null ? until : ended)
                .map(DateWords::lastDay)
                .filter(day -> !day.isBefore(since));
    }

    static void check(RegistrationKind kind, LocalDate since, @Nullable LocalDate until) {
        boolean right = switch (kind) {
            case PERMANENT -> until == null;
            case TEMPORARY -> until != null && until.isAfter(since);
        };
        if (!right) {
            throw new IllegalArgumentException("until: " + until
                    + " (expected: after the beginning for a temporary one, none for a permanent one)");
        }
    }
}
