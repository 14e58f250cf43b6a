package tereze.residence.declared;

import java.util.Locale;
import java.util.Optional;
import tereze.addresses.RegistrationKind;

/// Kinds of registration as declarations write them.
final class Kinds {
    private Kinds() {}

    /// @throws IllegalArgumentException if it is no kind, which reading the declaration has ruled out
    static RegistrationKind of(Optional<String> word) {
        return RegistrationKind.valueOf(
                word.orElseThrow(() -> new IllegalArgumentException("kind: none (expected: permanent or temporary)"))
                        .toUpperCase(Locale.ROOT));
    }
}
