package tereze.addresses;

import tereze.acts.PersonId;

/// Who is shown registrations, in what matters where a person is under protection. Whether they may ask at all is
/// decided elsewhere.
public sealed interface Viewer {
    /// A person: about themselves, as an owner, as a relative.
    record Citizen(PersonId person) implements Viewer {}

    /// An agency's client or officer.
    ///
    /// @param sealingGround on a ground that opens sealed addresses
    record Agency(boolean sealingGround) implements Viewer {}

    /// The platform's own rules, which show nothing to anybody: a limit on residents counts those under protection too.
    record Rules() implements Viewer {}
}
