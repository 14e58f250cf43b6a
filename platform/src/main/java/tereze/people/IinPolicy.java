package tereze.people;

import java.util.Optional;

/// The century digits that are accepted in an IIN from outside.
public enum IinPolicy {
    /// The digits in use: 0 to 6.
    ISSUED,
    /// Also 7 and 8, which only synthetic people have.
    ISSUED_AND_DEMO;

    /// The IIN that a text is; empty if it is none, or none that is accepted.
    public Optional<Iin> read(String text) {
        return Iin.isWellFormed(text)
                ? Optional.of(new Iin(text)).filter(iin -> this == ISSUED_AND_DEMO || !iin.isDemo())
                : Optional.empty();
    }
}
