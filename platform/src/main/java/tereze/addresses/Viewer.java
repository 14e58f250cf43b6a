package tereze.addresses;

import tereze.acts.PersonId;

/// The reader of registrations. It decides what is shown of protected persons. The right to ask at all is checked
/// elsewhere.
public sealed interface Viewer {
    /// A citizen, who reads about themselves or as an owner or a relative.
    record Citizen(PersonId person) implements Viewer {}

    /// A system of an agency.
    ///
    /// @param sealingGround whether the agency's legal basis includes hidden addresses
    record Agency(boolean sealingGround) implements Viewer {}

    /// Rules of the platform, which show nothing to people. A limit on residents also counts protected persons.
    record Rules() implements Viewer {}
}
