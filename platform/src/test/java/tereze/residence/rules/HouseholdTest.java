package tereze.residence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tereze.residence.rules.Registers.ELSEWHERE;
import static tereze.residence.rules.Registers.HOME;
import static tereze.residence.rules.Registers.TODAY;
import static tereze.residence.rules.Registers.adult;
import static tereze.residence.rules.Registers.dwelling;
import static tereze.residence.rules.Registers.id;
import static tereze.residence.rules.Registers.permanent;
import static tereze.residence.rules.Registers.person;
import static tereze.residence.rules.Registers.temporary;

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
import tereze.addresses.EndReason;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.people.Person;
import tereze.people.Relation;
import tereze.people.RelationKind;

class HouseholdTest {
    private static final int ANSWERING = 14;
    private static final int MAJORITY = 18;

    @Test
    void everybodyIsCountedOnce() {
        var dwelling = dwelling(List.of(), permanent(1, HOME), temporary(1, HOME), permanent(2, HOME));
        assertThat(Household.sizeWith(dwelling, List.of(id(2), id(3)))).isEqualTo(3);
    }

    @Test
    void whoLeavesIsNotCounted() {
        Registration leaving = permanent(1, HOME).ended(TODAY.plusDays(3), EndReason.REPLACED);
        assertThat(Household.sizeWith(dwelling(List.of(), leaving), List.of(id(3))))
                .isEqualTo(1);
    }

    @Test
    void onlyTheSameKindAtTheSamePremisesIsHeldAlready() {
        List<Registration> standing = List.of(permanent(1, HOME), temporary(1, ELSEWHERE));
        assertThat(Household.holdsAlready(standing, HOME, RegistrationKind.PERMANENT, null))
                .isTrue();
        assertThat(Household.holdsAlready(standing, HOME, RegistrationKind.TEMPORARY, LocalDate.MIN))
                .isFalse();
        assertThat(Household.holdsAlready(standing, ELSEWHERE, RegistrationKind.PERMANENT, null))
                .isFalse();
    }

    @Test
    void aPermanentRegistrationGoesBeforeATemporaryOne() {
        Registration permanent = permanent(1, HOME);
        assertThat(Household.of(List.of(temporary(1, HOME), permanent), HOME)).contains(permanent);
        assertThat(Household.of(List.of(permanent), ELSEWHERE)).isEmpty();
    }

    static Stream<Arguments> endings() {
        Person grown = adult(1);
        Registration plain = permanent(1, HOME);
        return Stream.of(
                arguments("a lodger", plain, grown, null, false),
                arguments("a minor", plain, person(1, "2008-03-03", null, false), null, true),
                arguments("somebody incapable", plain, person(1, "1990-05-12", null, true), null, true),
                arguments("disputed", plain.disputed(true), grown, null, true),
                arguments("the owner's child", plain, grown, relation(9, 1, RelationKind.PARENT, null), true),
                arguments("the owner's parent", plain, grown, relation(1, 9, RelationKind.PARENT, null), true),
                arguments("the owner's spouse", plain, grown, relation(1, 9, RelationKind.MARRIAGE, null), true),
                arguments(
                        "the owner's former spouse",
                        plain,
                        grown,
                        relation(1, 9, RelationKind.MARRIAGE, TODAY.minusDays(1)),
                        false),
                arguments("of another family", plain, grown, relation(1, 8, RelationKind.MARRIAGE, null), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endings")
    void anOfficerWeighsWhatConcernsTheWeakAndTheFamily(
            String whose, Registration held, Person person, @Nullable Relation relation, boolean needsOfficer) {
        List<Relation> relations = relation == null ? List.of() : List.of(relation);
        assertThat(Household.needsOfficer(held, person, relations, List.of(id(9)), MAJORITY, TODAY))
                .as(whose)
                .isEqualTo(needsOfficer);
    }

    @Test
    void aCoOwnersRegistrationIsWeighedByAnOfficer() {
        assertThat(Household.needsOfficer(
                        permanent(1, HOME), adult(1), List.of(), List.of(id(9), id(1)), MAJORITY, TODAY))
                .isTrue();
    }

    static Stream<Arguments> objecting() {
        List<Person> parents = List.of(adult(3), adult(2), person(4, "1950-01-01", "2020-01-01", false));
        return Stream.of(
                arguments("an adult", adult(1), parents, List.of(id(1))),
                arguments("fourteen today", person(1, "2012-03-02", null, false), parents, List.of(id(1))),
                arguments("thirteen", person(1, "2012-03-03", null, false), parents, List.of(id(2), id(3))),
                arguments("incapable", person(1, "1990-05-12", null, true), List.of(adult(7)), List.of(id(7))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("objecting")
    void whoCannotAnswerIsSpokenForByParentsAndGuardians(
            String who, Person person, List<Person> acting, List<PersonId> asked) {
        assertThat(Household.mayObject(person, acting, ANSWERING, MAJORITY, TODAY))
                .as(who)
                .isEqualTo(asked);
    }

    private static Relation relation(int one, int other, RelationKind kind, @Nullable LocalDate until) {
        return new Relation(UUID.randomUUID(), id(one), id(other), kind, LocalDate.parse("2010-01-01"), until);
    }
}
