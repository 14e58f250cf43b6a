package tereze.residence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tereze.residence.rules.Registers.TODAY;
import static tereze.residence.rules.Registers.adult;
import static tereze.residence.rules.Registers.dwelling;
import static tereze.residence.rules.Registers.id;
import static tereze.residence.rules.Registers.owned;
import static tereze.residence.rules.Registers.ownedByOrganisation;
import static tereze.residence.rules.Registers.ownedUntil;
import static tereze.residence.rules.Registers.person;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.PersonId;
import tereze.addresses.Ownership;
import tereze.people.Person;

class OwnersToAskTest {
    private static final int MAJORITY = 18;

    private static OwnersToAsk read(List<Ownership> owners, Person... known) {
        Map<PersonId, Person> persons =
                Stream.of(known).collect(Collectors.toMap(Person::personId, Function.identity()));
        return OwnersToAsk.of(dwelling(owners), persons, id(1), MAJORITY, TODAY);
    }

    @Test
    void everyOtherOwnerIsAskedAndTheApplicantIsNot() {
        OwnersToAsk owning =
                read(List.of(owned(1, 1, 3), owned(2, 1, 3), owned(3, 1, 3)), adult(1), adult(2), adult(3));
        assertThat(owning)
                .isEqualTo(new OwnersToAsk(true, true, List.of(id(2), id(3)), false, false, false, false, false));
    }

    @Test
    void anApplicantWhoOwnsNothingIsNotIncluded() {
        assertThat(read(List.of(owned(2, 1, 1)), adult(2)).includesExcepted()).isFalse();
    }

    static Stream<Arguments> ownersWhoCannotConsent() {
        return Stream.of(
                arguments("born eighteen years ago tomorrow", person(2, "2008-03-03", null, false), true, false, false),
                arguments("eighteen today", person(2, "2008-03-02", null, false), false, false, false),
                arguments("incapable", person(2, "1990-05-12", null, true), false, true, false),
                arguments("dead", person(2, "1950-05-12", "2020-01-01", false), false, false, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ownersWhoCannotConsent")
    void whoCannotConsentIsToldApartAndNotAsked(
            String who, Person owner, boolean minor, boolean incapable, boolean deceased) {
        OwnersToAsk owning = read(List.of(owned(2, 1, 1)), owner);
        boolean able = !minor && !incapable && !deceased;
        assertThat(owning)
                .as(who)
                .isEqualTo(new OwnersToAsk(
                        true, false, able ? List.of(id(2)) : List.of(), false, minor, incapable, deceased, false));
    }

    @Test
    void anOrganisationIsToldAndNotAsked() {
        OwnersToAsk owning = read(List.of(ownedByOrganisation(), owned(2, 1, 2)), adult(2));
        assertThat(owning.anyOrganisation()).isTrue();
        assertThat(owning.others()).containsExactly(id(2));
    }

    @Test
    void anOwnerWhoIsNotOfRecordContradicts() {
        assertThat(read(List.of(owned(2, 1, 1))).contradictory()).isTrue();
    }

    @Test
    void sharesBeyondTheWholeContradict() {
        assertThat(read(List.of(owned(2, 1, 3), owned(3, 2, 3)), adult(2), adult(3))
                        .contradictory())
                .isFalse();
        assertThat(read(List.of(owned(2, 1, 2), owned(3, 2, 3)), adult(2), adult(3))
                        .contradictory())
                .isTrue();
    }

    @Test
    void whoOwnedOnceIsNoOwner() {
        OwnersToAsk owning = read(List.of(ownedUntil(2, TODAY), owned(3, 1, 1)), adult(2), adult(3));
        assertThat(owning.others()).containsExactly(id(3));
        assertThat(owning.contradictory()).isFalse();
    }

    @Test
    void premisesWithoutAnOwnerAreNotKnown() {
        assertThat(read(List.of())).isEqualTo(OwnersToAsk.nothing());
    }
}
