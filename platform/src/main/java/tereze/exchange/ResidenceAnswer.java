package tereze.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.addresses.RegistrationKind;

/// The answer to a [VerifyAddress]. A plain no, an unknown person, an unknown address and one that may not be told are
/// all the same.
///
/// @param kind null where not registered
/// @param since null where not registered
public record ResidenceAnswer(
        boolean registered,
        @Nullable RegistrationKind kind,
        @Nullable LocalDate since) {
    /// Not registered there, as far as this asker is told.
    public static final ResidenceAnswer NO = new ResidenceAnswer(false, null, null);
}
