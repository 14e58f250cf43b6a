package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.residence.Town.Home;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// A child under fourteen moves with the parent it is registered with.
@ExtendWith(Shared.class)
class ChildrenIT {
    private static final LocalDate SINCE = LocalDate.parse("2024-01-01");

    private static Town town;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
    }

    /// A mother who is registered with a child, and a father with a home of his own.
    private record Family(TestPerson mother, TestPerson father, TestPerson child, Home hers, Home his) {}

    private static Family family(String born) {
        TestPerson mother = town.adult();
        TestPerson father = town.adult();
        TestPerson child = town.born(born);
        town.registers.related(mother, child, "parent");
        town.registers.related(father, child, "parent");
        Family family = new Family(mother, father, child, town.homeOf(mother), town.homeOf(father));
        town.registers.registration(mother, family.hers().id(), SINCE, null);
        town.registers.registration(child, family.hers().id(), SINCE, null);
        town.registers.registration(father, family.his().id(), SINCE, null);
        return family;
    }

    private static Answer take(TestPerson parent, Home home, TestPerson child) {
        return town.apply(
                parent,
                "residence-permanent",
                "{\"premises\":\"%s\",\"from\":\"%s\",\"child\":\"%s\"}"
                        .formatted(home.rka(), town.today(), child.iin()));
    }

    @Test
    void aChildFollowsTheParentItIsRegisteredWith() {
        Family family = family("2018-06-09");
        Home next = town.homeOf(family.mother());
        Town.caseOf(town.permanent(family.mother(), next));
        assertThat(town.at(family.mother(), "permanent")).isEqualTo(next.rka());
        assertThat(town.at(family.child(), "permanent")).isEqualTo(next.rka());
        assertThat(town.as(family.child()).get("/api/v1/me/registrations").body())
                .contains("\"moved\"");
    }

    @Test
    @Fault("D12")
    void bothParentsAreToldOfTheChildsRegistration() {
        Family family = family("2018-06-09");
        Town.caseOf(town.permanent(family.mother(), town.homeOf(family.mother())));

        for (TestPerson parent : List.of(family.mother(), family.father())) {
            Town.await(() -> notices(parent).contains("\"child-registered\"")
                    && notices(parent).contains("\"child-registration-ended\""));
        }
        assertThat(notices(family.child())).contains("\"registered\"");
    }

    @Test
    @Fault("D12")
    void theParentsOfAChildThatOwnsADwellingAreToldWhoIsRegisteredThere() {
        Family family = family("2018-06-09");
        TestPerson owner = town.adult();
        Home theirs = town.homeOf(owner, family.child());
        String kase = Town.caseOf(town.temporary(owner, theirs));
        assertThat(town.decide(town.officer(), kase, "grant").status()).isEqualTo(200);

        for (TestPerson parent : List.of(family.mother(), family.father())) {
            Town.await(() -> notices(parent).contains("\"registered-at-childs\""));
        }
        assertThat(notices(family.child())).contains("\"registered-at-yours\"");
        assertThat(notices(owner)).doesNotContain("registered-at-childs");
    }

    private static String notices(TestPerson person) {
        return town.as(person).get("/api/v1/me/notices").body();
    }

    @Test
    void aChildStaysWithTheOtherParentAndAnOlderOneByItself() {
        Family family = family("2018-06-09");
        town.permanent(family.father(), family.hers());
        Home next = town.homeOf(family.mother());
        Town.caseOf(town.permanent(family.mother(), next));
        // The father has only applied: nobody else is registered with the child yet.
        assertThat(town.at(family.child(), "permanent")).isEqualTo(next.rka());

        Family grown = family("2012-03-01");
        Town.caseOf(town.permanent(grown.mother(), town.homeOf(grown.mother())));
        assertThat(town.at(grown.child(), "permanent")).isEqualTo(grown.hers().rka());
    }

    @Test
    void aParentsTemporaryRegistrationMovesNoChild() {
        Family family = family("2018-06-09");
        Town.caseOf(town.temporary(family.mother(), town.homeOf(family.mother())));
        assertThat(town.at(family.child(), "permanent")).isEqualTo(family.hers().rka());
        assertThat(town.at(family.child(), "temporary")).isEmpty();
    }

    @Test
    void movingToTheOtherParentNeedsTheFirstOnesConsent() {
        Family family = family("2018-06-09");
        String kase = Town.caseOf(take(family.father(), family.his(), family.child()));
        assertThat(town.at(family.child(), "permanent")).isEqualTo(family.hers().rka());
        JsonNode asked =
                town.as(family.mother()).get("/api/v1/me/consents").json().get("items");
        assertThat(asked.toString())
                .contains(kase)
                .doesNotContain(family.child().iin());
        town.consent(family.mother(), kase, "give");

        assertThat(town.statusOf(family.father(), kase)).isEqualTo("granted");
        assertThat(town.at(family.child(), "permanent")).isEqualTo(family.his().rka());
        assertThat(town.at(family.father(), "permanent")).isEqualTo(family.his().rka());
        assertThat(town.at(family.mother(), "permanent"))
                .isEqualTo(family.hers().rka());
    }

    @Test
    void theFirstParentsRefusalLeavesTheChildWhereItIs() {
        Family family = family("2018-06-09");
        String kase = Town.caseOf(take(family.father(), family.his(), family.child()));
        town.consent(family.mother(), kase, "refuse");
        assertThat(town.statusOf(family.father(), kase)).isEqualTo("refused");
        assertThat(town.at(family.child(), "permanent")).isEqualTo(family.hers().rka());
    }

    @Test
    void aChildIsRegisteredOnlyWhereTheParentLives() {
        Family family = family("2018-06-09");
        String kase = Town.caseOf(take(family.father(), town.homeOf(family.father()), family.child()));
        JsonNode seen = town.caseSeenBy(family.father(), kase);
        assertThat(seen.get("status").stringValue()).isEqualTo("refused");
        assertThat(seen.get("decision").get("code").stringValue()).isEqualTo("child-lives-elsewhere");
    }

    /// A parent does not find the home of the child with the other parent address by address.
    @Test
    @Fault("L1")
    void whereAChildLivesWithTheOtherParentIsNotFoundByGuessing() {
        assertThat(guesses(family("2018-06-09")))
                .singleElement()
                .asString()
                .startsWith("201 refused")
                .contains("child-lives-elsewhere");
    }

    @Test
    void aChildThatIsRegisteredThereWithTheParentIsAConflict() {
        Family family = family("2018-06-09");
        Answer again = take(family.mother(), family.hers(), family.child());

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("child-already-registered");
        assertThat(again.json().get("title").stringValue()).contains("Бала");
    }

    @Test
    void somebodyElsesChildAndNobodyAreTheSame() {
        Family family = family("2018-06-09");
        TestPerson other = town.born("2019-01-01");
        Answer others = take(family.father(), family.his(), other);
        Answer nobody = town.apply(
                family.father(),
                "residence-permanent",
                "{\"premises\":\"%s\",\"from\":\"%s\",\"child\":\"000101700015\"}"
                        .formatted(family.his().rka(), town.today()));
        assertThat(others.status()).isEqualTo(422);
        assertThat(others.code()).isEqualTo("child-unknown").isEqualTo(nobody.code());
    }

    @Test
    void aParentUnderProtectionIsNotGivenAwayToTheOther() {
        TestPerson mother = town.registers.person(
                new tereze.testing.TestRegisters.Traits(LocalDate.parse("1988-05-27"), null, false, true));
        TestPerson father = town.adult();
        TestPerson child = town.born("2018-06-09");
        town.registers.related(mother, child, "parent");
        town.registers.related(father, child, "parent");
        Home hers = town.homeOf(mother);
        Home his = town.homeOf(father);
        town.registers.registration(mother, hers.id(), SINCE, null);
        town.registers.registration(father, his.id(), SINCE, null);
        town.registers.registration(child, his.id(), SINCE, null);

        String kase = Town.caseOf(take(mother, hers, child));
        assertThat(town.statusOf(mother, kase)).isEqualTo("with-officer");
        assertThat(town.as(father).get("/api/v1/cases/" + kase).status()).isEqualTo(404);
        assertThat(town.as(father).get("/api/v1/me/consents").body()).doesNotContain(hers.rka());
    }

    @Test
    void aChildUnderProtectionIsNotFoundByGuessingWhereItLives() {
        Family family = family("2018-06-09");
        town.registers.seal(family.child());
        assertThat(guesses(family)).singleElement().asString().startsWith("422 child-unknown");
    }

    /// The child lives with a protected parent, so its registration is hidden like the parent's.
    @Test
    void aChildOfAParentUnderProtectionIsNotFoundByGuessingWhereItLives() {
        Family family = family("2018-06-09");
        town.registers.seal(family.mother());
        Home hidden = town.homeOf(family.mother());
        Town.caseOf(town.permanent(family.mother(), hidden));
        assertThat(town.at(family.child(), "permanent")).isEqualTo(hidden.rka());
        assertThat(guesses(new Family(family.mother(), family.father(), family.child(), hidden, family.his())))
                .singleElement()
                .asString()
                .startsWith("201 refused")
                .contains("child-lives-elsewhere");
    }

    /// The answers to the father, for the right address and for a wrong one.
    private static Stream<String> guesses(Family family) {
        return Stream.of(family.hers(), town.homeOf(town.adult()))
                .map(home -> take(family.father(), home, family.child()))
                .map(answer -> answer.status() == 201
                        ? "201 " + decided(family.father(), Town.caseOf(answer))
                        : answer.status() + " " + answer.code() + " "
                                + answer.json().get("detail"))
                .distinct();
    }

    private static String decided(TestPerson parent, String kase) {
        JsonNode seen = town.caseSeenBy(parent, kase);
        return seen.get("status").stringValue() + " " + seen.get("decision").get("code") + seen.get("consents");
    }
}
