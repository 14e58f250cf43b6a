package tereze.addresses;

import java.util.Optional;
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
    /// A temporary registration will end.
    REGISTRATION_ENDS_SOON,
    /// The same of a young child, for each parent or guardian who may act for it.
    CHILD_REGISTERED,
    REGISTERED_AT_CHILDS,
    CHILD_REGISTRATION_ENDED,
    CHILD_REGISTRATION_DISPUTED,
    CHILD_DISPUTE_SETTLED,
    CHILD_REGISTRATION_ENDS_SOON;

    @Override
    public Optional<NotificationKind> forParents() {
        return switch (this) {
            case REGISTERED -> Optional.of(CHILD_REGISTERED);
            case REGISTERED_AT_YOURS -> Optional.of(REGISTERED_AT_CHILDS);
            case REGISTRATION_ENDED -> Optional.of(CHILD_REGISTRATION_ENDED);
            case REGISTRATION_DISPUTED -> Optional.of(CHILD_REGISTRATION_DISPUTED);
            case DISPUTE_SETTLED -> Optional.of(CHILD_DISPUTE_SETTLED);
            case REGISTRATION_ENDS_SOON -> Optional.of(CHILD_REGISTRATION_ENDS_SOON);
            case CHILD_REGISTERED,
                    REGISTERED_AT_CHILDS,
                    CHILD_REGISTRATION_ENDED,
                    CHILD_REGISTRATION_DISPUTED,
                    CHILD_DISPUTE_SETTLED,
                    CHILD_REGISTRATION_ENDS_SOON -> Optional.empty();
        };
    }
}
