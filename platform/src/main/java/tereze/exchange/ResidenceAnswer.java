package tereze.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.addresses.RegistrationKind;

/// The answer to a [VerifyAddress]. A plain no, an unknown person, an unknown address and a hidden address are all
/// the same.
///
/// @param kind null if not registered
/// @param since null if not registered
public record ResidenceAnswer(
        boolean registered,
        @Nullable RegistrationKind kind,
        @Nullable LocalDate since) {
    /// Not registered there, or not visible to this agency.
    public static final ResidenceAnswer NO = new ResidenceAnswer(false, null, null);
}
