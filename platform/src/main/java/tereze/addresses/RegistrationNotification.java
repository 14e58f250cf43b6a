package tereze.addresses;

import tereze.api.NotificationKind;

/// Kinds of notifications about registrations.
public enum RegistrationNotification implements NotificationKind {
    /// The person was registered.
    REGISTERED,
    /// A person was registered at premises of the owner.
    REGISTERED_AT_YOURS,
    REGISTRATION_ENDED,
    /// An owner objects to the person's registration.
    REGISTRATION_DISPUTED,
    /// The objection was found without ground.
    DISPUTE_SETTLED,
    /// The same of a young child, for each parent or guardian who may act for it.
    CHILD_REGISTERED,
    CHILD_REGISTRATION_ENDED,
    CHILD_REGISTRATION_DISPUTED,
    CHILD_DISPUTE_SETTLED
}
