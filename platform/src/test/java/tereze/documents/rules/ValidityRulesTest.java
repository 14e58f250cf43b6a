package tereze.documents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.documents.ValidPeriod;
import tereze.documents.Validity;

class ValidityRulesTest {
    private static final LocalDate SINCE = LocalDate.parse("2026-03-02");
    private static final LocalDate UNTIL = LocalDate.parse("2026-09-02");
    private static final LocalDate ENDED = LocalDate.parse("2026-05-15");

    @Test
    void aPermanentOneHoldsFromItsFirstDayForEver() {
        ValidPeriod permanent = document(null, null);

        assertThat(ValidityRules.on(SINCE.minusDays(1), permanent)).isEqualTo(new Validity.NotYet(SINCE));
        assertThat(ValidityRules.on(SINCE, permanent)).isEqualTo(new Validity.Holds());
        assertThat(ValidityRules.on(SINCE.plusYears(50), permanent)).isEqualTo(new Validity.Holds());
    }

    @Test
    void aTemporaryOneHoldsToTheDayBeforeItsTermWhetherOrNotAnybodyEndedItYet() {
        ValidPeriod temporary = document(UNTIL, null);

        assertThat(ValidityRules.on(UNTIL.minusDays(1), temporary)).isEqualTo(new Validity.Holds());
        assertThat(ValidityRules.on(UNTIL, temporary)).isEqualTo(new Validity.NoLonger(UNTIL));
        assertThat(ValidityRules.on(UNTIL.plusDays(1), document(UNTIL, UNTIL.plusDays(1))))
                .isEqualTo(new Validity.NoLonger(UNTIL));
    }

    @Test
    void oneThatEndedHoldsToTheDayBefore() {
        ValidPeriod ended = document(UNTIL, ENDED);

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

    private static ValidPeriod document(@Nullable LocalDate until, @Nullable LocalDate ended) {
        return new ValidPeriod(SINCE, until, ended);
    }
}
