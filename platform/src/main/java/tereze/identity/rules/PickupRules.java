package tereze.identity.rules;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Subject;
import tereze.api.DateWords;
import tereze.api.Notification;
import tereze.identity.IdentityNotification;
import tereze.identity.IssuedKind;
import tereze.identity.Pickup;
import tereze.identity.PickupAct;
import tereze.law.Deadline;
import tereze.law.Term;
import tereze.people.IdentityDocument;

/// When a document is ready, until when it is valid, and from when the earlier one is not.
public final class PickupRules {
    private PickupRules() {}

    /// The day on which a document is ready: the last day of the term for making it.
    public static LocalDate ready(Deadline making) {
        return DateWords.lastDay(DateWords.at(making.due()).toLocalDate());
    }

    /// The last day on which a document is valid.
    ///
    /// @param first the first one
    public static LocalDate expires(LocalDate first, Term.Months validity) {
        return DateWords.lastDay(validity.endOfPeriod(first));
    }

    /// The first day on which the earlier document is no longer valid. A lost one is annulled at once. Any other is
    /// used until the new one is ready.
    public static LocalDate replaced(boolean lost, LocalDate today, LocalDate ready) {
        return lost ? today : ready;
    }

    /// Says that a document can be collected, once it can. Nothing is said of one that was annulled meanwhile, and
    /// nothing a second time.
    public static Optional<PickupAct> announce(Pickup pickup, IdentityDocument document, LocalDate today) {
        return pickup.announced() != null || !document.goodOn(today)
                ? Optional.empty()
                : IssuedKind.of(document.kind())
                        .map(kind -> new PickupAct.Ready(
                                new Subject<>(pickup.person(), new PickupAct.Announced(kind)), today));
    }

    /// The notification that follows from an act.
    public static Optional<Notification> notification(PickupAct act) {
        return switch (act) {
            case PickupAct.Ordered _ -> Optional.empty();
            case PickupAct.Ready(var person, var _) ->
                Optional.ofNullable(person.part())
                        .map(announced -> new Notification(person.person(), kind(announced.kind())));
        };
    }

    private static IdentityNotification kind(IssuedKind kind) {
        return switch (kind) {
            case IDENTITY_CARD -> IdentityNotification.IDENTITY_CARD_READY;
            case PASSPORT -> IdentityNotification.PASSPORT_READY;
        };
    }

    /// A document to collect after an act.
    public static Pickup evolve(UUID id, @Nullable Pickup before, PickupAct act) {
        return switch (act) {
            case PickupAct.Ordered(var person, var kase, var at) -> {
                PickupAct.Place place = person.part();
                if (before != null || place == null) {
                    throw new IllegalStateException("ordered twice, or its personal part was erased: " + id);
                }
                yield new Pickup(id, kase, person.person(), place.document(), place.ready(), place.office(), at, null);
            }
            case PickupAct.Ready(var _, var on) -> {
                if (before == null) {
                    throw new IllegalStateException("ready before it was ordered: " + id);
                }
                yield before.announcedOn(on);
            }
        };
    }
}
