package tereze.addresses;

import tereze.api.NotificationKind;

/// What people are told of registrations.
public enum RegistrationNotification implements NotificationKind {
    /// You were registered somewhere.
    REGISTERED,
    /// Somebody was registered at premises that you own.
    REGISTERED_AT_YOURS,
    REGISTRATION_ENDED,
    /// An owner objects to your registration.
    REGISTRATION_DISPUTED,
    /// The objection was found without ground.
    DISPUTE_SETTLED
}
