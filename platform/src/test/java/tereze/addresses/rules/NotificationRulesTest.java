package tereze.addresses.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.EndReason;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.DisputeSettled;
import tereze.addresses.RegistrationAct.Disputed;
import tereze.addresses.RegistrationAct.Ended;
import tereze.addresses.RegistrationAct.Ending;
import tereze.addresses.RegistrationAct.Registered;
import tereze.addresses.RegistrationAct.Reminded;
import tereze.addresses.RegistrationAct.Reminder;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.RegistrationAct.Sealed;
import tereze.addresses.RegistrationAct.Unsealed;
import tereze.addresses.RegistrationKind;
import tereze.addresses.RegistrationNotification;
import tereze.api.Notification;
import tereze.testing.Fault;

/// Who is notified of each act of a registration, and with which kind.
class NotificationRulesTest {
    private static final PersonId PERSON = new PersonId(new UUID(1, 1));
    private static final PersonId OWNER = new PersonId(new UUID(3, 3));
    private static final UUID PREMISES = new UUID(4, 4);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    static Stream<Arguments> tellsThePerson() {
        return Stream.of(
                Arguments.of(
                        new Ended(new Subject<>(PERSON, new Ending(LocalDate.EPOCH, EndReason.BY_OWNER))),
                        RegistrationNotification.REGISTRATION_ENDED),
                Arguments.of(new Disputed(Subject.of(PERSON)), RegistrationNotification.REGISTRATION_DISPUTED),
                Arguments.of(new DisputeSettled(Subject.of(PERSON)), RegistrationNotification.DISPUTE_SETTLED));
    }

    @ParameterizedTest
    @MethodSource
    void tellsThePerson(RegistrationAct act, RegistrationNotification kind) {
        assertThat(notificationsOf(act)).containsExactly(new Notification(PERSON, kind));
    }

    /// A child that moves with a parent too.
    @Fault("D8")
    @ParameterizedTest
    @EnumSource(
            value = EndReason.class,
            names = {"REPLACED", "MOVED"})
    void whoRenewsIsNotToldThatTheRegistrationHasEnded(EndReason reason) {
        assertThat(notificationsOf(ended(DAY.plusDays(1), reason))).isEmpty();
        assertThat(notificationsOf(ended(DAY, reason)))
                .containsExactly(new Notification(PERSON, RegistrationNotification.REGISTRATION_ENDED));
    }

    private static RegistrationAct ended(LocalDate on, EndReason reason) {
        return new Ended(new Subject<>(PERSON, new Ending(on, reason)));
    }

    /// Its end is the last day that is in time.
    @Test
    void remindsThePersonOfTheEnd() {
        assertThat(notificationsOf(new Reminded(new Subject<>(PERSON, new Reminder(DAY, DAY.plusDays(7))))))
                .containsExactly(new Notification(
                        PERSON,
                        RegistrationNotification.REGISTRATION_ENDS_SOON,
                        Instant.parse("2026-12-06T19:00:00Z")));
        assertThat(notificationsOf(new Reminded(new Subject<>(PERSON, null)))).isEmpty();
    }

    @Test
    void tellsNobodyOfSealing() {
        assertThat(notificationsOf(new Sealed(Subject.of(PERSON)))).isEmpty();
        assertThat(notificationsOf(new Unsealed(Subject.of(PERSON)))).isEmpty();
    }

    @Test
    void tellsOwnersOfARegistrationAtTheirs() {
        assertThat(notificationsOf(registered(residence(false))))
                .containsExactly(
                        new Notification(PERSON, RegistrationNotification.REGISTERED),
                        new Notification(OWNER, RegistrationNotification.REGISTERED_AT_YOURS));
    }

    @Test
    void doesNotTellAnOwnerTwiceOfTheirOwnRegistration() {
        assertThat(NotificationRules.of(registered(residence(false)), DAY, _ -> Set.of(PERSON)))
                .containsExactly(new Notification(PERSON, RegistrationNotification.REGISTERED));
    }

    @Test
    void tellsNoOwnerOfAPersonUnderProtection() {
        assertThat(notificationsOf(registered(residence(true))))
                .containsExactly(new Notification(PERSON, RegistrationNotification.REGISTERED));
    }

    @Test
    void tellsNoOwnerWhereThePlaceWasErased() {
        assertThat(notificationsOf(registered(null)))
                .containsExactly(new Notification(PERSON, RegistrationNotification.REGISTERED));
    }

    private static RegistrationAct registered(@Nullable Residence residence) {
        return new Registered(new Subject<>(PERSON, residence));
    }

    private static Residence residence(boolean sealed) {
        return new Residence(PREMISES, RegistrationKind.TEMPORARY, LocalDate.EPOCH, LocalDate.MAX, sealed);
    }

    private static List<Notification> notificationsOf(RegistrationAct act) {
        return NotificationRules.of(act, DAY, premises -> premises.equals(PREMISES) ? Set.of(OWNER) : Set.of());
    }
}
