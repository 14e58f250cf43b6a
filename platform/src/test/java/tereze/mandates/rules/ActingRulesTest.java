package tereze.mandates.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.mandates.rules.MandateSamples.GIVEN;
import static tereze.mandates.rules.MandateSamples.HOLDER;
import static tereze.mandates.rules.MandateSamples.PRINCIPAL;
import static tereze.mandates.rules.MandateSamples.STRANGER;
import static tereze.mandates.rules.MandateSamples.TODAY;
import static tereze.mandates.rules.MandateSamples.UNTIL;
import static tereze.mandates.rules.MandateSamples.after;
import static tereze.mandates.rules.MandateSamples.standing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.mandates.Delegated;
import tereze.mandates.MandateCommand;
import tereze.mandates.rules.ActingRules.Two;
import tereze.people.Iin;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;
import tereze.people.Sex;

/// Who may act for another person.
class ActingRulesTest {
    private static final LocalDate ADULT = LocalDate.of(1990, 5, 12);
    private static final LocalDate CHILD = LocalDate.of(2018, 5, 12);

    @Test
    void aMandateLetsItsHolderActForItsGiverUntilItEnds() {
        Two two = two(person(HOLDER, ADULT), person(PRINCIPAL, ADULT));
        assertThat(ActingRules.byMandate(standing(HOLDER), two, GIVEN)).isTrue();
        assertThat(ActingRules.byMandate(standing(HOLDER), two, UNTIL)).isFalse();
        assertThat(ActingRules.byMandate(standing(null), two, GIVEN)).isFalse();
        for (MandateCommand end : List.of(new MandateCommand.Revoke(PRINCIPAL), new MandateCommand.Decline(HOLDER))) {
            assertThat(ActingRules.byMandate(after(standing(HOLDER), end), two, GIVEN))
                    .isFalse();
        }
        assertThat(ActingRules.byMandate(standing(HOLDER), two(person(PRINCIPAL, ADULT), person(HOLDER, ADULT)), GIVEN))
                .as("nor its giver for its holder")
                .isFalse();
        assertThat(ActingRules.byMandate(
                        standing(HOLDER), two(person(STRANGER, ADULT), person(PRINCIPAL, ADULT)), GIVEN))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} born {1}, died {2}, incapable {3}")
    @CsvSource(nullValues = "-", textBlock = """
        HOLDER,    2010-05-12, -,          false
        HOLDER,    1990-05-12, -,          true
        HOLDER,    1990-05-12, 2026-11-01, false
        PRINCIPAL, 2010-05-12, -,          false
        PRINCIPAL, 1990-05-12, -,          true
        PRINCIPAL, 1990-05-12, 2026-11-01, false
        """)
    void aMandateEndsWithWhoCannotActForThemselves(
            String who, LocalDate birth, @Nullable LocalDate death, boolean incapable) {
        boolean holder = who.equals("HOLDER");
        Person other = person(holder ? PRINCIPAL : HOLDER, ADULT);
        Person one = person(holder ? HOLDER : PRINCIPAL, birth, death, incapable, false);
        assertThat(ActingRules.byMandate(standing(HOLDER), holder ? two(one, other) : two(other, one), GIVEN))
                .isFalse();
    }

    @Test
    void aMandateRestsWhileItsGiverIsUnderProtectionAndItsHolderIsNot() {
        Person hidden = person(PRINCIPAL, ADULT, null, false, true);
        assertThat(ActingRules.byMandate(standing(HOLDER), two(person(HOLDER, ADULT), hidden), GIVEN))
                .isFalse();
        assertThat(ActingRules.byMandate(
                        standing(HOLDER), two(person(HOLDER, ADULT, null, false, true), hidden), GIVEN))
                .isTrue();
        assertThat(ActingRules.byMandate(
                        standing(HOLDER),
                        two(person(HOLDER, ADULT, null, false, true), person(PRINCIPAL, ADULT)),
                        GIVEN))
                .isTrue();
    }

    @Test
    void aMandateCoversTheServicesThatItNames() {
        assertThat(ActingRules.covers(standing(HOLDER), MandateSamples.REGISTER))
                .isTrue();
        assertThat(ActingRules.covers(standing(HOLDER), MandateSamples.END)).isFalse();
    }

    @Test
    void aMandateFromBeforeIsNotGoodForWhatMayBeDelegatedNoMore() {
        Delegated.Service now = new Delegated.Service(
                MandateSamples.REGISTER.id(), MandateSamples.REGISTER.name(), "residence", false, false);
        assertThat(ActingRules.covers(standing(HOLDER), now)).isFalse();
    }

    @ParameterizedTest(name = "{0} of a child born {1}, ended {2}: {3}")
    @CsvSource(nullValues = "-", textBlock = """
        PARENT,   2018-05-12, -,          true
        GUARDIAN, 2018-05-12, -,          true
        MARRIAGE, 2018-05-12, -,          false
        PARENT,   2012-11-17, -,          true
        PARENT,   2012-11-16, -,          false
        PARENT,   2018-05-12, 2026-11-16, false
        GUARDIAN, 2018-05-12, 2027-01-01, false
        """)
    void parentsAndGuardiansActForAYoungChild(
            RelationKind kind, LocalDate birth, @Nullable LocalDate until, boolean acts) {
        Two two = two(person(HOLDER, ADULT), person(PRINCIPAL, birth));
        assertThat(ActingRules.asParent(relation(HOLDER, PRINCIPAL, kind, until), two))
                .isEqualTo(acts);
        assertThat(ActingRules.asParent(relation(PRINCIPAL, HOLDER, kind, until), two))
                .as("a child for nobody")
                .isFalse();
        assertThat(ActingRules.asParent(relation(STRANGER, PRINCIPAL, kind, until), two))
                .isFalse();
    }

    @Test
    void forAChildUnderProtectionOnlyWhoIsUnderProtectionTooActs() {
        Relation relation = relation(HOLDER, PRINCIPAL, RelationKind.PARENT, null);
        Person hidden = person(PRINCIPAL, CHILD, null, false, true);
        assertThat(ActingRules.asParent(relation, two(person(HOLDER, ADULT), hidden)))
                .isFalse();
        assertThat(ActingRules.asParent(relation, two(person(HOLDER, ADULT, null, false, true), hidden)))
                .isTrue();
    }

    @Test
    void nobodyActsForTheDeadAndNobodyWhomACourtFoundIncapable() {
        Relation relation = relation(HOLDER, PRINCIPAL, RelationKind.PARENT, null);
        LocalDate yesterday = TODAY.minusDays(1);
        assertThat(ActingRules.asParent(
                        relation, two(person(HOLDER, ADULT), person(PRINCIPAL, CHILD, yesterday, false, false))))
                .isFalse();
        assertThat(ActingRules.asParent(
                        relation, two(person(HOLDER, ADULT, null, true, false), person(PRINCIPAL, CHILD))))
                .isFalse();
        assertThat(ActingRules.asParent(
                        relation, two(person(HOLDER, ADULT, yesterday, false, false), person(PRINCIPAL, CHILD))))
                .isFalse();
    }

    private static Two two(Person actor, Person principal) {
        return new Two(actor, principal, TODAY, 18, 14);
    }

    private static Person person(PersonId id, LocalDate birth) {
        return person(id, birth, null, false, false);
    }

    private static Person person(
            PersonId id, LocalDate birth, @Nullable LocalDate death, boolean incapable, boolean sealed) {
        Iin iin = Iin.closing("90051270001").orElseThrow();
        return new Person(
                id.value(),
                iin,
                "Сәбитов",
                "Ерлан",
                null,
                birth,
                death,
                Sex.MALE,
                "KAZ",
                null,
                Language.KK,
                incapable,
                sealed);
    }

    private static Relation relation(PersonId person, PersonId other, RelationKind kind, @Nullable LocalDate until) {
        return new Relation(new UUID(2, 2), person, other, kind, LocalDate.of(2018, 5, 12), until);
    }
}
