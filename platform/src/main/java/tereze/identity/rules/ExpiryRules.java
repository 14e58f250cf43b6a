package tereze.identity.rules;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Subject;
import tereze.api.DateWords;
import tereze.api.Notification;
import tereze.api.ReminderDays;
import tereze.identity.Expiry;
import tereze.identity.ExpiryAct;
import tereze.identity.ExpiryAct.Reminder;
import tereze.identity.IdentityNotification;
import tereze.identity.IssuedKind;
import tereze.people.IdentityDocument;

/// When people are reminded that a card or a passport will expire.
public final class ExpiryRules {
    private ExpiryRules() {}

    /// The reminder that is due today. None is due for a document that was annulled, or will be when the next one is
    /// ready.
    ///
    /// @param before null if the holder was not reminded yet
    public static Optional<ExpiryAct> due(IdentityDocument document, @Nullable Expiry before, LocalDate today) {
        LocalDate last = document.expires();
        return last == null || document.annulled() != null
                ? Optional.empty()
                : IssuedKind.of(document.kind())
                        .flatMap(kind -> ReminderDays.due(
                                        document.issued(), last, before == null ? null : before.reminded(), today)
                                .map(day -> new ExpiryAct.Reminded(new Subject<>(
                                        document.person(), new Reminder(document.id(), kind, day, last)))));
    }

    /// The state after an act.
    public static Expiry evolve(UUID id, @Nullable Expiry before, ExpiryAct act) {
        return switch (act) {
            case ExpiryAct.Reminded(var person) -> {
                Reminder reminder = Objects.requireNonNull(person.part(), "an erased reminder cannot be replayed");
                yield new Expiry(id, person.person(), reminder.document(), reminder.day());
            }
        };
    }

    /// The notification that follows from an act.
    public static Optional<Notification> notification(ExpiryAct act) {
        return switch (act) {
            case ExpiryAct.Reminded(var person) ->
                Optional.ofNullable(person.part())
                        .map(reminder -> new Notification(
                                person.person(), kind(reminder.kind()), DateWords.endOf(reminder.lastDay())));
        };
    }

    private static IdentityNotification kind(IssuedKind kind) {
        return switch (kind) {
            case IDENTITY_CARD -> IdentityNotification.IDENTITY_CARD_ENDS_SOON;
            case PASSPORT -> IdentityNotification.PASSPORT_ENDS_SOON;
        };
    }
}
