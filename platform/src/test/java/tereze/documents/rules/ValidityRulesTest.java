package tereze.documents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.acts.PersonId;
import tereze.addresses.RegistrationKind;
import tereze.documents.CheckCode;
import tereze.documents.Document;
import tereze.documents.Validity;

class ValidityRulesTest {
    private static final LocalDate SINCE = LocalDate.parse("2026-03-02");
    private static final LocalDate UNTIL = LocalDate.parse("2026-09-02");
    private static final LocalDate ENDED = LocalDate.parse("2026-05-15");

    @Test
    void aPermanentOneHoldsFromItsFirstDayForEver() {
        Document permanent = document(null, null);

        assertThat(ValidityRules.on(SINCE.minusDays(1), permanent)).isEqualTo(new Validity.NotYet(SINCE));
        assertThat(ValidityRules.on(SINCE, permanent)).isEqualTo(new Validity.Holds());
        assertThat(ValidityRules.on(SINCE.plusYears(50), permanent)).isEqualTo(new Validity.Holds());
    }

    @Test
    void aTemporaryOneHoldsToTheDayBeforeItsTermWhetherOrNotAnybodyEndedItYet() {
        Document temporary = document(UNTIL, null);

        assertThat(ValidityRules.on(UNTIL.minusDays(1), temporary)).isEqualTo(new Validity.Holds());
        assertThat(ValidityRules.on(UNTIL, temporary)).isEqualTo(new Validity.NoLonger(UNTIL));
        assertThat(ValidityRules.on(UNTIL.plusDays(1), document(UNTIL, UNTIL.plusDays(1))))
                .isEqualTo(new Validity.NoLonger(UNTIL));
    }

    @Test
    void oneThatEndedHoldsToTheDayBefore() {
        Document ended = document(UNTIL, ENDED);

        assertThat(ValidityRules.on(ENDED.minusDays(1), ended)).isEqualTo(new Validity.Holds());
        assertThat(ValidityRules.on(ENDED, ended)).isEqualTo(new Validity.NoLonger(ENDED));
        assertThat(ValidityRules.on(UNTIL, ended)).isEqualTo(new Validity.NoLonger(ENDED));
        assertThat(ValidityRules.on(ENDED, document(null, ENDED))).isEqualTo(new Validity.NoLonger(ENDED));
    }

    @Test
    void oneThatEndedOnItsFirstDayNeverHeld() {
        assertThat(ValidityRules.on(SINCE, document(UNTIL, SINCE))).isEqualTo(new Validity.NoLonger(SINCE));
        assertThat(ValidityRules.on(SINCE.minusDays(1), document(UNTIL, SINCE))).isEqualTo(new Validity.NotYet(SINCE));
    }

    private static Document document(@Nullable LocalDate until, @Nullable LocalDate ended) {
        return new Document(
                new UUID(0, 1),
                7,
                Instant.parse("2026-03-02T05:00:00Z"),
                new PersonId(new UUID(0, 2)),
                new UUID(0, 3),
                until == null ? RegistrationKind.PERMANENT : RegistrationKind.TEMPORARY,
                SINCE,
                until,
                ended,
                CheckCode.of(new byte[32]));
    }
}
