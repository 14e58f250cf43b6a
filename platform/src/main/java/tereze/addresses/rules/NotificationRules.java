package tereze.addresses.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.EndReason;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.Reminder;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.RegistrationNotification;
import tereze.api.DateWords;
import tereze.api.Notification;

/// Who is notified of an act of a registration.
public final class NotificationRules {
    private NotificationRules() {}

    /// The notifications about an act.
    ///
    /// @param day of the act
    /// @param ownersOf the persons who own premises; called only for a registration that an owner may see
    public static List<Notification> of(
            RegistrationAct act, LocalDate day, Function<UUID, Collection<PersonId>> ownersOf) {
        return switch (act) {
            case RegistrationAct.Registered registered -> {
                PersonId person = registered.person().person();
                yield Stream.concat(
                                Stream.of(new Notification(person, RegistrationNotification.REGISTERED)),
                                owners(registered.person().part(), ownersOf).stream()
                                        .filter(owner -> !owner.equals(person))
                                        .map(owner ->
                                                new Notification(owner, RegistrationNotification.REGISTERED_AT_YOURS)))
                        .toList();
            }
            // It goes on until the new one begins, and the person is notified of that one.
            case RegistrationAct.Ended ended when isReplacedLater(ended, day) -> List.of();
            case RegistrationAct.Ended ended ->
                to(ended.person().person(), RegistrationNotification.REGISTRATION_ENDED);
            case RegistrationAct.Disputed disputed ->
                to(disputed.person().person(), RegistrationNotification.REGISTRATION_DISPUTED);
            case RegistrationAct.DisputeSettled settled ->
                to(settled.person().person(), RegistrationNotification.DISPUTE_SETTLED);
            case RegistrationAct.Reminded(Subject<Reminder> reminded) -> of(reminded);
            case RegistrationAct.Sealed _, RegistrationAct.Unsealed _ -> List.of();
        };
    }

    private static List<Notification> of(Subject<Reminder> reminded) {
        Reminder reminder = reminded.part();
        return reminder == null
                ? List.of()
                : List.of(new Notification(
                        reminded.person(),
                        RegistrationNotification.REGISTRATION_ENDS_SOON,
                        DateWords.endOf(reminder.lastDay())));
    }

    private static boolean isReplacedLater(RegistrationAct.Ended ended, LocalDate day) {
        RegistrationAct.Ending ending = ended.person().part();
        return ending != null && replaces(ending.reason()) && ending.on().isAfter(day);
    }

    private static boolean replaces(EndReason reason) {
        return switch (reason) {
            case REPLACED, MOVED -> true;
            case BY_PERSON, BY_OWNER, BY_OFFICER, BY_COURT, EXPIRED, DEATH -> false;
        };
    }

    /// A protected person is shown to no owner.
    private static Collection<PersonId> owners(
            @Nullable Residence residence, Function<UUID, Collection<PersonId>> ownersOf) {
        return residence == null || residence.sealed() ? List.of() : ownersOf.apply(residence.premises());
    }

    private static List<Notification> to(PersonId person, RegistrationNotification kind) {
        return List.of(new Notification(person, kind));
    }
}
