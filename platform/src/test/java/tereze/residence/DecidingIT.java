package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.residence.Town.Home;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tools.jackson.databind.JsonNode;

/// Which application is granted at once, which goes to an officer, and which is refused: one row for each rule.
class DecidingIT {
    private static final LocalDate GROWN = LocalDate.parse("1990-05-12");

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private record Application(TestPerson applicant, Home home) {}

    private static Function<Town, Application> applicant(LocalDate birth, boolean incapable) {
        return there -> {
            TestPerson person = there.registers.person(new Traits(birth, null, incapable, false));
            return new Application(person, there.homeOf(person));
        };
    }

    private static Function<Town, Application> premises(String kind, boolean arrested) {
        return there -> {
            TestPerson person = there.adult();
            Home home = there.home(kind, arrested);
            there.registers.owns(person, home.id(), 1, 1);
            return new Application(person, home);
        };
    }

    private static Function<Town, Application> owner(Traits traits) {
        return there -> new Application(there.adult(), there.homeOf(there.registers.person(traits)));
    }

    private static Function<Town, Application> dwellers(int already) {
        return there -> {
            TestPerson person = there.adult();
            Home home = there.homeOf(person);
            for (int i = 0; i < already; i++) {
                there.registers.registration(there.adult(), home.id(), LocalDate.parse("2024-01-01"), null);
            }
            return new Application(person, home);
        };
    }

    private static Application ownedByOrganisation(Town there) {
        Home home = there.home();
        there.registers.ownedByOrganisation("120340000014", home.id());
        return new Application(there.adult(), home);
    }

    private static Application sharesBeyondTheWhole(Town there) {
        TestPerson person = there.adult();
        Home home = there.homeOf(person);
        there.registers.owns(person, home.id(), 1, 2);
        return new Application(person, home);
    }

    static Stream<Arguments> rules() {
        LocalDate young = LocalDate.parse("2012-03-03");
        LocalDate fourteen = LocalDate.parse("2012-03-02");
        return Stream.of(
                arguments("an adult owner", applicant(GROWN, false), "granted", ""),
                arguments("a dormitory", premises("dormitory", false), "granted", ""),
                arguments("the tenth dweller", dwellers(9), "granted", ""),
                arguments("an applicant below fourteen", applicant(young, false), "refused", "applicant-too-young"),
                arguments("an incapable applicant", applicant(GROWN, true), "refused", "applicant-incapable"),
                arguments("an office", premises("non-residential", false), "refused", "premises-not-residential"),
                arguments("under arrest", premises("residential", true), "with-officer", "premises-arrested"),
                arguments("an owner of fourteen applies", applicant(fourteen, false), "with-officer", "owner-is-minor"),
                arguments(
                        "no owner of record",
                        (Function<Town, Application>) there -> new Application(there.adult(), there.home()),
                        "with-officer",
                        "owner-unknown"),
                arguments(
                        "an organisation owns",
                        (Function<Town, Application>) DecidingIT::ownedByOrganisation,
                        "with-officer",
                        "owner-is-organisation"),
                arguments(
                        "a minor owns",
                        owner(new Traits(LocalDate.parse("2016-10-01"), null, false, false)),
                        "with-officer",
                        "owner-is-minor"),
                arguments(
                        "an incapable owner",
                        owner(new Traits(GROWN, null, true, false)),
                        "with-officer",
                        "owner-is-incapable"),
                arguments(
                        "an owner who has died",
                        owner(new Traits(GROWN, LocalDate.parse("2024-05-05"), false, false)),
                        "with-officer",
                        "owner-is-deceased"),
                arguments("the eleventh dweller", dwellers(10), "with-officer", "dwelling-full"),
                arguments(
                        "shares beyond the whole",
                        (Function<Town, Application>) DecidingIT::sharesBeyondTheWhole,
                        "with-officer",
                        "registers-contradict"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("rules")
    void followsTheRules(String which, Function<Town, ? extends Record> make, String status, String code) {
        Application application = (Application) make.apply(town);
        TestPerson officer = town.officer();
        for (String service : new String[] {"temporary", "permanent"}) {
            String kase = Town.caseOf(
                    service.equals("temporary")
                            ? town.temporary(application.applicant(), application.home())
                            : town.permanent(application.applicant(), application.home()));
            JsonNode seen = town.caseSeenBy(application.applicant(), kase);
            assertThat(seen.get("status").stringValue()).as(which).isEqualTo(status);
            switch (status) {
                case "refused" -> {
                    assertThat(seen.get("decision").get("code").stringValue()).isEqualTo(code);
                    assertThat(seen.get("decision").get("text").stringValue()).isNotBlank();
                }
                case "with-officer" -> {
                    assertThat(seen.get("why").toString()).isEqualTo("[\"data-of-others\"]");
                    assertThat(town.as(officer)
                                    .get("/api/v1/cases/" + kase)
                                    .json()
                                    .get("why")
                                    .toString())
                            .contains(code);
                }
                default ->
                    assertThat(town.at(application.applicant(), service))
                            .isEqualTo(application.home().rka());
            }
        }
    }

    @Test
    void anOfficerHasFifteenWorkingMinutesFromTheLastConsent() {
        TestPerson officer = town.officer();
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        Home home = town.homeOf(owner, town.born("2016-10-01"));
        town.clock.pass(Duration.ofHours(7).plusMinutes(50));
        String kase = Town.caseOf(town.temporary(tenant, home));
        assertThat(town.statusOf(tenant, kase)).isEqualTo("waiting-consent");
        town.consent(owner, kase, "give");

        JsonNode task = town.caseSeenBy(tenant, kase);
        assertThat(task.get("status").stringValue()).isEqualTo("with-officer");
        assertThat(town.as(officer).get("/api/v1/tasks").body()).contains(kase);
        assertThat(town.as(tenant).get("/api/v1/tasks").status()).isEqualTo(403);
        // Ten of the fifteen minutes remain when the working day ends.
        assertThat(task.get("due").stringValue()).isEqualTo("2026-03-03T09:05:00+05:00");

        assertThat(town.decide(owner, kase, "grant").status()).isEqualTo(403);
        assertThat(town.decide(officer, kase, "grant").status()).isEqualTo(200);
        JsonNode decided = town.caseSeenBy(tenant, kase);
        assertThat(decided.get("status").stringValue()).isEqualTo("granted");
        assertThat(decided.get("decision").get("reason").stringValue()).isEqualTo("Құжаттар тексерілді");
        assertThat(town.at(tenant, "temporary")).isEqualTo(home.rka());
        town.clock.set(Town.MONDAY_MORNING);
    }

    @Test
    void anOfficerRefusesWithAReason() {
        TestPerson officer = town.officer();
        Application application = ownedByOrganisation(town);
        String kase = Town.caseOf(town.temporary(application.applicant(), application.home()));
        assertThat(town.as(officer)
                        .post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"refuse\",\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(town.decide(officer, kase, "refuse").status()).isEqualTo(200);
        assertThat(town.statusOf(application.applicant(), kase)).isEqualTo("refused");
        assertThat(town.isRegistered(application.applicant(), "temporary")).isFalse();
    }

    @Test
    void anOfficerOfAnotherPlaceNeitherSeesNorDecides() {
        TestPerson theirs = town.officer();
        TestPerson elsewhere = town.officer("750000000");
        TestPerson tenant = town.adult();
        String kase = Town.caseOf(town.temporary(tenant, town.home()));
        assertThat(town.statusOf(tenant, kase)).isEqualTo("with-officer");

        assertThat(town.as(elsewhere).get("/api/v1/tasks").body()).doesNotContain(kase);
        assertThat(town.as(elsewhere).get("/api/v1/cases/" + kase).code()).isEqualTo("case-unknown");
        assertThat(town.decide(elsewhere, kase, "grant").code()).isEqualTo("case-unknown");
        assertThat(town.as(tenant).get("/api/v1/me/access-log").body()).contains("\"items\":[]");

        assertThat(town.as(theirs).get("/api/v1/tasks").body()).contains(kase);
        assertThat(town.decide(theirs, kase, "grant").status()).isEqualTo(200);
    }

    /// A territory only orders the work. No case waits longer than its term because of it.
    @Test
    void whatIsLateIsDecidedByWhoeverHoldsTheRole() {
        TestPerson theirs = town.officer("391010000");
        TestPerson helper = town.officer("790000000");
        TestPerson tenant = town.adult();
        String kase = Town.caseOf(town.temporary(tenant, town.homeIn("391010000")));
        assertThat(town.as(helper).get("/api/v1/tasks").body()).doesNotContain(kase);

        town.clock.pass(Duration.ofMinutes(15));
        assertThat(town.as(helper).get("/api/v1/tasks").body()).contains(kase);
        assertThat(town.as(helper).get("/api/v1/cases/" + kase).status()).isEqualTo(200);
        assertThat(town.decide(helper, kase, "refuse").status()).isEqualTo(200);
        assertThat(town.as(helper).get("/api/v1/cases/" + kase).status())
                .as("who decided")
                .isEqualTo(200);
        assertThat(town.as(town.officer("790000000"))
                        .get("/api/v1/cases/" + kase)
                        .code())
                .isEqualTo("case-unknown");
        assertThat(town.as(theirs).get("/api/v1/cases/" + kase).status()).isEqualTo(200);
        town.clock.set(Town.MONDAY_MORNING);
    }

    @Test
    void theListGoesOnFromTheCasesOfOnesPlacesToLateOnesElsewhere() {
        TestPerson officer = town.officer("431010000");
        town.officer("471010000");
        List<String> late = applied(26, "471010000");
        town.clock.pass(Duration.ofMinutes(15));
        List<String> own = applied(26, "431010000");

        List<String> listed = new ArrayList<>();
        String cursor = "";
        while (!cursor.isEmpty() || listed.isEmpty()) {
            JsonNode page = town.as(officer).get("/api/v1/tasks" + cursor).json();
            page.get("items").forEach(item -> listed.add(item.get("case").stringValue()));
            cursor = page.get("next").isNull()
                    ? ""
                    : "?cursor=" + page.get("next").stringValue();
        }
        assertThat(listed)
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .containsSubsequence(Stream.concat(own.stream(), late.stream()).toList());
        assertThat(town.as(officer).get("/api/v1/tasks?cursor=c29tZXdoZXJl").status())
                .isEqualTo(400);
        town.clock.set(Town.MONDAY_MORNING);
    }

    private static List<String> applied(int times, String kato) {
        return IntStream.range(0, times)
                .mapToObj(_ -> Town.caseOf(town.temporary(town.adult(), town.homeIn(kato))))
                .toList();
    }

    @Test
    void aCaseOfAPlaceWithoutAnOfficerIsAtOnceEveryonesOfTheRole() {
        TestPerson tenant = town.adult();
        String kase = Town.caseOf(town.temporary(tenant, town.homeIn("111010000")));
        assertThat(town.decide(town.officer("790000000"), kase, "refuse").status())
                .isEqualTo(200);
    }

    /// Nobody decides their own case, so the applicant does not count as an officer of the place.
    @Test
    void anOfficerWhoAppliesIsNobodyForTheirOwnCase() {
        TestPerson only = town.officer("151010000");
        String kase = Town.caseOf(town.temporary(only, town.homeIn("151010000")));
        assertThat(town.decide(only, kase, "grant").code()).isNotEqualTo("case-unknown");
        assertThat(town.decide(town.officer("790000000"), kase, "refuse").status())
                .isEqualTo(200);
    }

    /// The end of a registration is also decided by officers of the dwelling's place.
    @Test
    void anObjectionComesBeforeOfficersOfThePlaceOfTheDwelling() {
        TestPerson theirs = town.officer();
        TestPerson owner = town.adult();
        TestPerson lodger = town.adult();
        Home home = town.homeOf(owner);
        String kase = Town.caseOf(town.apply(
                owner,
                "residence-objection",
                "{\"registration\":\"%s\",\"reason\":\"Ол мұнда тұрмайды\"}"
                        .formatted(
                                town.registers.registration(lodger, home.id(), LocalDate.parse("2024-01-01"), null))));
        assertThat(town.as(town.officer("750000000"))
                        .get("/api/v1/cases/" + kase)
                        .code())
                .isEqualTo("case-unknown");
        assertThat(town.as(theirs).get("/api/v1/cases/" + kase).status()).isEqualTo(200);
    }
}
