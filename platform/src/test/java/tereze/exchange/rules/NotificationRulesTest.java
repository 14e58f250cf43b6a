package tereze.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.api.Notification;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestNotification;

/// Who is notified of each act of a request, and with which kind.
class NotificationRulesTest {
    private static final PersonId PERSON = new PersonId(new UUID(1, 1));
    private static final Instant AT = Instant.parse("2026-11-21T05:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-11-21T07:00:00Z");

    @Test
    void tellsThePersonAskedAbout() {
        assertThat(NotificationRules.of(new RequestAct.Asked("steppe-bank", new Subject<>(PERSON, null), UNTIL, AT)))
                .containsExactly(new Notification(PERSON, RequestNotification.ADDRESS_ASKED, UNTIL));
    }

    static Stream<RequestAct> tellsNobody() {
        return Stream.of(
                new RequestAct.Asked("steppe-bank", null, UNTIL, AT),
                new RequestAct.Given("steppe-bank", new Subject<>(PERSON, null), AT),
                new RequestAct.Refused(Subject.of(PERSON), AT),
                new RequestAct.Lapsed(Subject.of(PERSON), AT));
    }

    @ParameterizedTest
    @MethodSource
    void tellsNobody(RequestAct act) {
        assertThat(NotificationRules.of(act)).isEmpty();
    }
}
