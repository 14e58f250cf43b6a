package tereze.addresses;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The period of a registration.
final class RegistrationPeriod {
    private RegistrationPeriod() {}

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
