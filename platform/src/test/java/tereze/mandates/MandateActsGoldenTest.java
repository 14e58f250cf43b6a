package tereze.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tereze.acts.ActFamily;
import tereze.acts.GoldenActs;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.mandates.rules.MandateRules;

/// Acts of mandates stored once are read for ever, and make the same state.
class MandateActsGoldenTest {
    private static final UUID MANDATE = new UUID(1, 1);
    private static final PersonId PRINCIPAL = new PersonId(new UUID(5, 5));
    private static final PersonId HOLDER = new PersonId(new UUID(6, 6));
    private static final Instant AT = Instant.parse("2026-11-22T05:00:00.123Z");
    private static final Instant LATER = Instant.parse("2026-11-22T05:01:00.456Z");
    private static final Instant UNTIL = Instant.parse("2027-05-31T19:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2027, 5, 31);
    private static final List<String> SERVICES = List.of("residence-permanent", "residence-end");

    private static final MandateAct GIVEN = new MandateAct.Given(
            new Subject<>(PRINCIPAL, new MandateAct.Naming("1234")), Subject.of(HOLDER), SERVICES, LAST_DAY, UNTIL, AT);
    private static final MandateAct REVOKED = new MandateAct.Revoked(Subject.of(PRINCIPAL), Subject.of(HOLDER), LATER);
    private static final MandateAct DECLINED =
            new MandateAct.Declined(Subject.of(PRINCIPAL), Subject.of(HOLDER), LATER);

    @Test
    void readsActsOfEveryKind() throws IOException {
        GoldenActs.check(
                "golden/states/access-mandates.txt",
                new ActFamily(MandateAct.class),
                List.of(GIVEN, REVOKED, DECLINED));
    }

    @Test
    void makesOfThemTheStateThatTheyMadeOnce() {
        assertThat(MandateRules.evolve(MANDATE, null, GIVEN)).isEqualTo(of(new MandateStage.Standing()));
        assertThat(ended(REVOKED)).isEqualTo(of(new MandateStage.Revoked(LATER)));
        assertThat(ended(DECLINED)).isEqualTo(of(new MandateStage.Declined(LATER)));
    }

    private static Mandate ended(MandateAct by) {
        return MandateRules.evolve(MANDATE, MandateRules.evolve(MANDATE, null, GIVEN), by);
    }

    private static Mandate of(MandateStage stage) {
        return new Mandate(MANDATE, PRINCIPAL, HOLDER, "1234", SERVICES, AT, LAST_DAY, UNTIL, stage);
    }
}
