package tereze.mandates.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.mandates.rules.MandateSamples.GIVEN;
import static tereze.mandates.rules.MandateSamples.HOLDER;
import static tereze.mandates.rules.MandateSamples.LAST_DAY;
import static tereze.mandates.rules.MandateSamples.LATEST;
import static tereze.mandates.rules.MandateSamples.MANDATE;
import static tereze.mandates.rules.MandateSamples.NUMBER;
import static tereze.mandates.rules.MandateSamples.PRINCIPAL;
import static tereze.mandates.rules.MandateSamples.TODAY;
import static tereze.mandates.rules.MandateSamples.UNTIL;
import static tereze.mandates.rules.MandateSamples.facts;
import static tereze.mandates.rules.MandateSamples.given;
import static tereze.mandates.rules.MandateSamples.standing;
import static tereze.mandates.rules.MandateSamples.wish;
import static tereze.testing.Decided.refusal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.acts.PersonId;
import tereze.acts.QuotaReached;
import tereze.acts.Subject;
import tereze.mandates.GiveMandate;
import tereze.mandates.GiveMandateRefusal;
import tereze.mandates.Mandate;
import tereze.mandates.MandateAct;
import tereze.mandates.MandateStage;
import tereze.mandates.MandateStatus;

/// Which mandates can be given, and which status they then have.
class MandateRulesTest {
    @Test
    void givesWhatIsWishedFor() {
        assertThat(standing(HOLDER))
                .isEqualTo(new Mandate(
                        MANDATE,
                        PRINCIPAL,
                        HOLDER,
                        NUMBER.value().substring(8),
                        List.of("residence-permanent"),
                        GIVEN,
                        LAST_DAY,
                        UNTIL,
                        new MandateStage.Standing()));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
        identity-card-renewal                   | identity-card-renewal
        residence                               | residence-permanent residence-end
        residence-end residence residence-end   | residence-end residence-permanent
        residence-end no-such-service           | -
        divorce-by-consent                      | -
        identity-card-renewal divorce-by-consent | -
        ''                                      | -
        """, delimiter = '|')
    void coversTheServicesThatAreNamedEachOnce(String named, @Nullable String covered) {
        GiveMandate wished = new GiveMandate(
                PRINCIPAL,
                NUMBER,
                Arrays.stream(named.split(" ")).filter(id -> !id.isEmpty()).toList(),
                LAST_DAY);
        var ruling = MandateRules.give(wished, facts(HOLDER), GIVEN);
        if (covered == null) {
            assertThat(refusal(ruling)).isEqualTo(new GiveMandateRefusal.NoSuchService());
        } else {
            assertThat(Objects.requireNonNull(given(ruling).principal().part()).services())
                    .containsExactly(covered.split(" "));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-16", "2029-11-16"})
    void lastsFromTodayUntilTheLatestDayOfTheLaw(LocalDate lastDay) {
        GiveMandate wished = new GiveMandate(PRINCIPAL, NUMBER, List.of("residence-end"), lastDay);
        assertThat(given(MandateRules.give(wished, facts(HOLDER), GIVEN)).lastDay())
                .isEqualTo(lastDay);
    }

    @Test
    void doesNotLastLongerOrEndBeforeItBegins() {
        for (LocalDate lastDay : List.of(TODAY.minusDays(1), LATEST.plusDays(1))) {
            GiveMandate wished = new GiveMandate(PRINCIPAL, NUMBER, List.of("residence-end"), lastDay);
            assertThat(refusal(MandateRules.give(wished, facts(HOLDER), GIVEN)))
                    .isEqualTo(new GiveMandateRefusal.LastDayOutOfRange(TODAY, LATEST));
        }
    }

    @Test
    void isGivenByWhoCanAndNotToOneselfAndNotWithoutBound() {
        GiveMandate wished = wish("residence-end");
        assertThat(refusal(MandateRules.give(wished, facts(HOLDER, false, Optional.empty()), GIVEN)))
                .isEqualTo(new GiveMandateRefusal.CannotGive());
        assertThat(refusal(MandateRules.give(wished, facts(PRINCIPAL), GIVEN)))
                .isEqualTo(new GiveMandateRefusal.ToOneself());
        int most = MandateRules.MAX_COUNTED;
        assertThat(refusal(MandateRules.give(
                        wished, facts(HOLDER, true, Optional.of(new QuotaReached("counted", most))), GIVEN)))
                .isEqualTo(new GiveMandateRefusal.TooMany(most));
        assertThat(given(MandateRules.give(wished, facts(HOLDER, true, Optional.empty()), GIVEN)))
                .isNotNull();
    }

    /// For a number that belongs to nobody, every refusal is the same as for any other number. If the mandate is
    /// given, the recorded acts differ only in the subject.
    @Test
    void whetherTheRegisterKnowsTheHolderMakesNoDifference() {
        for (GiveMandate wished : List.of(
                wish("no-such-service"),
                wish(),
                new GiveMandate(PRINCIPAL, NUMBER, List.of("residence-end"), LATEST.plusDays(1)))) {
            assertThat(MandateRules.give(wished, facts(null), GIVEN))
                    .isEqualTo(MandateRules.give(wished, facts(HOLDER), GIVEN));
        }
        MandateAct.Given toNobody = given(MandateRules.give(wish("residence-end"), facts(null), GIVEN));
        MandateAct.Given toSomebody = given(MandateRules.give(wish("residence-end"), facts(HOLDER), GIVEN));
        assertThat(toNobody.representative()).isNull();
        assertThat(new MandateAct.Given(
                        toNobody.principal(),
                        toSomebody.representative(),
                        toNobody.lastDay(),
                        toNobody.until(),
                        toNobody.at()))
                .isEqualTo(toSomebody);
    }

    @Test
    void isOverWhenItsLastDayIs() {
        assertThat(standing(HOLDER).statusAt(UNTIL.minusMillis(1))).isEqualTo(MandateStatus.STANDING);
        assertThat(standing(HOLDER).statusAt(UNTIL)).isEqualTo(MandateStatus.OVER);
    }

    @Test
    void concernsItsGiverAndItsHolder() {
        PersonId stranger = MandateSamples.STRANGER;
        assertThat(standing(HOLDER).concerns(PRINCIPAL)).isTrue();
        assertThat(standing(HOLDER).concerns(HOLDER)).isTrue();
        assertThat(standing(HOLDER).concerns(stranger)).isFalse();
        assertThat(standing(null).concerns(stranger)).isFalse();
    }

    @Test
    void whatCannotFollowIsABug() {
        MandateAct revoked = new MandateAct.Revoked(Subject.of(PRINCIPAL), null, GIVEN);
        assertThatThrownBy(() -> MandateRules.evolve(MANDATE, null, revoked))
                .isInstanceOf(IllegalArgumentException.class);
        MandateAct given = given(MandateRules.give(wish("residence-end"), facts(HOLDER), GIVEN));
        assertThatThrownBy(() -> MandateRules.evolve(MANDATE, standing(HOLDER), given))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
