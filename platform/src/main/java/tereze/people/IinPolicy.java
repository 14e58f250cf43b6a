package tereze.people;

import java.util.Optional;
import tereze.api.PastedCode;

/// The century digits that are accepted in an IIN from outside.
public enum IinPolicy {
    /// The digits in use: 0 to 6.
    ISSUED,
    /// Also 7 and 8, which only synthetic people have.
    ISSUED_AND_DEMO;

    /// The IIN that a typed text is, also in groups ([PastedCode]); empty if it is not an IIN, or not one that is
    /// accepted.
    public Optional<Iin> read(String typed) {
        String digits = PastedCode.joined(typed);
        return Iin.isWellFormed(digits)
                ? Optional.of(new Iin(digits)).filter(iin -> this == ISSUED_AND_DEMO || !iin.isDemo())
                : Optional.empty();
    }
}
