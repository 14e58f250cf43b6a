package tereze.residence.declared;

import java.util.Locale;
import java.util.Optional;
import tereze.addresses.RegistrationKind;

/// Kinds of registration as declarations spell them.
final class RegistrationKinds {
    private RegistrationKinds() {}

    /// @throws IllegalArgumentException if it is not a kind; the check of the declaration has excluded that
    static RegistrationKind of(Optional<String> word) {
        return RegistrationKind.valueOf(
                word.orElseThrow(() -> new IllegalArgumentException("kind: none (expected: permanent or temporary)"))
                        .toUpperCase(Locale.ROOT));
    }
}
