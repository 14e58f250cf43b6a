package tereze.identity;

import java.util.Optional;
import tereze.api.NotificationKind;

/// Notifications about cards and passports.
public enum IdentityNotification implements NotificationKind {
    /// Your new card can be collected.
    IDENTITY_CARD_READY,
    /// Your new passport can be collected.
    PASSPORT_READY,
    /// Your card expires soon.
    IDENTITY_CARD_ENDS_SOON,
    /// Your passport expires soon.
    PASSPORT_ENDS_SOON,
    /// Your child's new passport can be collected.
    CHILD_PASSPORT_READY,
    /// Your child's passport expires soon.
    CHILD_PASSPORT_ENDS_SOON;

    /// A child gets no card before it reads its own cabinet.
    @Override
    public Optional<NotificationKind> forParents() {
        return switch (this) {
            case PASSPORT_READY -> Optional.of(CHILD_PASSPORT_READY);
            case PASSPORT_ENDS_SOON -> Optional.of(CHILD_PASSPORT_ENDS_SOON);
            case IDENTITY_CARD_READY, IDENTITY_CARD_ENDS_SOON, CHILD_PASSPORT_READY, CHILD_PASSPORT_ENDS_SOON ->
                Optional.empty();
        };
    }
}
