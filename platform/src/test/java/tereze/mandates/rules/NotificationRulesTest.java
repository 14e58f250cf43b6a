package tereze.mandates.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.api.Notification;
import tereze.mandates.MandateAct;
import tereze.mandates.MandateNotification;
import tereze.testing.Fault;

/// Who is notified of each act of a mandate, and with which kind.
class NotificationRulesTest {
    private static final PersonId PRINCIPAL = new PersonId(new UUID(1, 1));
    private static final PersonId REPRESENTATIVE = new PersonId(new UUID(2, 2));
    private static final Subject<Nothing> GIVER = Subject.of(PRINCIPAL);
    private static final Subject<Nothing> HOLDER = Subject.of(REPRESENTATIVE);
    private static final Instant AT = Instant.parse("2026-11-21T05:00:00Z");

    static Stream<Arguments> tellsTheOther() {
        return Stream.of(
                Arguments.of(
                        new MandateAct.Revoked(GIVER, HOLDER, AT), REPRESENTATIVE, MandateNotification.MANDATE_REVOKED),
                Arguments.of(
                        new MandateAct.Declined(GIVER, HOLDER, AT), PRINCIPAL, MandateNotification.MANDATE_DECLINED));
    }

    @ParameterizedTest
    @MethodSource
    void tellsTheOther(MandateAct act, PersonId person, MandateNotification kind) {
        assertThat(NotificationRules.of(act)).containsExactly(new Notification(person, kind));
    }

    /// The giver too: somebody else may have given it from their session.
    @Test
    @Fault("L3")
    void tellsBothOfANewMandate() {
        assertThat(NotificationRules.of(given(HOLDER)))
                .containsExactly(
                        new Notification(REPRESENTATIVE, MandateNotification.MANDATE_GIVEN),
                        new Notification(PRINCIPAL, MandateNotification.MANDATE_GIVEN_BY_YOU));
    }

    @Test
    void tellsOnlyTheGiverWhereTheRegisterKnowsNoRepresentative() {
        assertThat(NotificationRules.of(given(null)))
                .containsExactly(new Notification(PRINCIPAL, MandateNotification.MANDATE_GIVEN_BY_YOU));
        assertThat(NotificationRules.of(new MandateAct.Revoked(GIVER, null, AT)))
                .isEmpty();
    }

    private static MandateAct given(@Nullable Subject<Nothing> holder) {
        return new MandateAct.Given(
                new Subject<>(PRINCIPAL, new MandateAct.Giving("1234", List.of("residence-end"))),
                holder,
                LocalDate.EPOCH,
                AT,
                AT);
    }
}
