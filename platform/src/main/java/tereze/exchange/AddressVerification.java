package tereze.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.addresses.RegistrationKind;

/// What came of a [VerifyAddress].
public sealed interface AddressVerification {
    /// The question was answered, and the person can see that it was asked.
    ///
    /// @param receipt the id of the act
    record Answered(ResidenceAnswer answer, UUID receipt) implements AddressVerification {}

    /// No purpose was named.
    record PurposeMissing() implements AddressVerification {}

    /// No ground was named.
    record GroundMissing() implements AddressVerification {}

    /// This agency may not ask for this purpose on this ground.
    record GroundNotAllowed() implements AddressVerification {}

    /// The answer. A plain no, an unknown person, an unknown address and one that may not be told are all the same.
    ///
    /// @param kind null where not registered
    /// @param since null where not registered
    record ResidenceAnswer(
            boolean registered,
            @Nullable RegistrationKind kind,
            @Nullable LocalDate since) {
        /// Not registered there, as far as this asker is told.
        public static final ResidenceAnswer NO = new ResidenceAnswer(false, null, null);
    }
}
