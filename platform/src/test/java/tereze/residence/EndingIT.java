package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.residence.Town.Home;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// A registration is ended by the person, by the owners, or by its term; an objection alone ends nothing.
@ExtendWith(Shared.class)
class EndingIT {
    private static final LocalDate SINCE = LocalDate.parse("2024-01-01");
    private static final Instant AFTER_THREE_WORKING_DAYS = Instant.parse("2026-03-05T19:00:01Z");

    private static Town town;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
    }

    @BeforeEach
    void monday() {
        town.clock.set(Town.MONDAY_MORNING);
    }

    /// A person with a permanent registration at another person's home.
    private record Lodging(TestPerson owner, TestPerson lodger, Home home, UUID registration) {}

    private static Lodging lodging(TestPerson lodger) {
        TestPerson owner = town.adult();
        Home home = town.homeOf(owner);
        return new Lodging(owner, lodger, home, town.registers.registration(lodger, home.id(), SINCE, null));
    }

    private static Answer endByOwner(TestPerson owner, Home home, String iin) {
        return town.apply(
                owner, "residence-end-by-owner", "{\"premises\":\"%s\",\"iin\":\"%s\"}".formatted(home.rka(), iin));
    }

    private static Answer end(TestPerson person, UUID registration) {
        return town.apply(person, "residence-end", "{\"registration\":\"" + registration + "\"}");
    }

    private static Answer object(TestPerson owner, UUID registration) {
        return town.apply(
                owner,
                "residence-objection",
                "{\"registration\":\"" + registration + "\",\"reason\":\"Ол мұнда тұрмайды\"}");
    }

    @Test
    void thePersonEndsTheirOwn() {
        Lodging lodging = lodging(town.adult());
        assertThat(end(lodging.owner(), lodging.registration()).code()).isEqualTo("registration-unknown");
        assertThat(end(lodging.owner(), UUID.randomUUID()).code()).isEqualTo("registration-unknown");
        String kase = Town.caseOf(end(lodging.lodger(), lodging.registration()));
        assertThat(town.statusOf(lodging.lodger(), kase)).isEqualTo("granted");
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isFalse();
        assertThat(end(lodging.lodger(), lodging.registration()).status()).isEqualTo(422);
    }

    @Test
    void theOwnerEndsItWhenThePersonWhoWasToldStaysSilentForThreeWorkingDays() {
        Lodging lodging = lodging(town.adult());
        town.registers.phone(lodging.lodger(), "+77010000099");
        String kase = Town.caseOf(
                endByOwner(lodging.owner(), lodging.home(), lodging.lodger().iin()));
        assertThat(town.statusOf(lodging.owner(), kase)).isEqualTo("waiting-consent");
        assertThat(town.as(lodging.lodger()).get("/api/v1/me/consents").body()).contains(kase);
        Town.await(() -> acknowledged(lodging.lodger()) == 1);

        town.clock.set(Instant.parse("2026-03-05T18:59:00Z"));
        assertThat(town.statusOf(lodging.owner(), kase)).isEqualTo("waiting-consent");
        town.clock.set(AFTER_THREE_WORKING_DAYS);
        Town.await(() -> town.statusOf(lodging.owner(), kase).equals("granted"));
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isFalse();
        assertThat(town.as(lodging.lodger()).get("/api/v1/me/registrations").body())
                .contains("\"by-owner\"");
    }

    /// Without a phone and an e-mail address, the question arrives only in the cabinet, so nobody knows whether
    /// the person saw it.
    @Test
    void theSilenceOfAPersonWhomNothingReachedEndsNothingByItself() {
        TestPerson officer = town.officer();
        Lodging lodging = lodging(town.adult());
        String kase = Town.caseOf(
                endByOwner(lodging.owner(), lodging.home(), lodging.lodger().iin()));
        town.clock.set(AFTER_THREE_WORKING_DAYS);
        Town.await(() -> !town.statusOf(lodging.owner(), kase).equals("waiting-consent"));

        JsonNode task = town.as(officer).get("/api/v1/cases/" + kase).json();
        assertThat(town.statusOf(lodging.owner(), kase)).isEqualTo("with-officer");
        assertThat(task.toString()).contains("\"not-reached\"");
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isTrue();
        town.decide(officer, kase, "refuse");
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isTrue();
    }

    @Test
    void theSilenceOfAPersonWhoOpenedTheCaseCounts() {
        Lodging lodging = lodging(town.adult());
        String kase = Town.caseOf(
                endByOwner(lodging.owner(), lodging.home(), lodging.lodger().iin()));
        assertThat(town.statusOf(lodging.lodger(), kase)).isEqualTo("waiting-consent");
        town.clock.set(AFTER_THREE_WORKING_DAYS);
        Town.await(() -> town.statusOf(lodging.owner(), kase).equals("granted"));
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isFalse();
    }

    private static long acknowledged(TestPerson person) {
        return JdbcClient.create(town.database.owner())
                .sql("select count(*) from notices.outgoing where person = ? and state = 'acknowledged'"
                        + " and kind = 'objection-possible' and channel = 'sms'")
                .param(person.id())
                .query(Long.class)
                .single();
    }

    @Test
    void anObjectionOfThePersonBringsItBeforeAnOfficer() {
        TestPerson officer = town.officer();
        Lodging lodging = lodging(town.adult());
        String kase = Town.caseOf(
                endByOwner(lodging.owner(), lodging.home(), lodging.lodger().iin()));
        assertThat(town.consent(lodging.lodger(), kase, "refuse").status()).isEqualTo(200);
        assertThat(town.statusOf(lodging.owner(), kase)).isEqualTo("with-officer");
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isTrue();
        town.decide(officer, kase, "grant");
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isFalse();
    }

    @Test
    void everyCoOwnerConfirms() {
        TestPerson owner = town.adult();
        TestPerson coOwner = town.adult();
        TestPerson lodger = town.adult();
        Home home = town.homeOf(owner, coOwner);
        town.registers.registration(lodger, home.id(), SINCE, null);

        String kase = Town.caseOf(endByOwner(owner, home, lodger.iin()));
        town.consent(lodger, kase, "give");
        assertThat(town.statusOf(owner, kase)).isEqualTo("waiting-consent");
        town.consent(coOwner, kase, "refuse");
        assertThat(town.statusOf(owner, kase)).isEqualTo("refused");
        assertThat(town.isRegistered(lodger, "permanent")).isTrue();
    }

    @Test
    void aMinorsAndAFamilyMembersEndingIsDecidedByAnOfficer() {
        Lodging minor = lodging(town.born("2010-01-01"));
        String ofMinor = Town.caseOf(
                endByOwner(minor.owner(), minor.home(), minor.lodger().iin()));
        town.consent(minor.lodger(), ofMinor, "give");
        assertThat(town.statusOf(minor.owner(), ofMinor)).isEqualTo("with-officer");

        Lodging spouse = lodging(town.adult());
        town.registers.related(spouse.owner(), spouse.lodger(), "marriage");
        String ofSpouse = Town.caseOf(
                endByOwner(spouse.owner(), spouse.home(), spouse.lodger().iin()));
        town.consent(spouse.lodger(), ofSpouse, "give");
        assertThat(town.statusOf(spouse.owner(), ofSpouse)).isEqualTo("with-officer");
        assertThat(town.isRegistered(spouse.lodger(), "permanent")).isTrue();
    }

    @Test
    void whoIsNotThereAndWhoDoesNotExistAreTheSame() {
        Lodging lodging = lodging(town.adult());
        TestPerson elsewhere = town.adult();
        Answer there = endByOwner(lodging.owner(), lodging.home(), elsewhere.iin());
        Answer nobody = endByOwner(lodging.owner(), lodging.home(), "000101700015");
        assertThat(there.status()).isEqualTo(422);
        assertThat(there.code()).isEqualTo("not-registered-there").isEqualTo(nobody.code());
        assertThat(endByOwner(elsewhere, lodging.home(), lodging.lodger().iin()).code())
                .isEqualTo("not-an-owner");
    }

    @Test
    void anOwnersObjectionMarksItAndEndsNothing() {
        TestPerson officer = town.officer();
        Lodging lodging = lodging(town.adult());
        JsonNode seen = town.as(lodging.owner())
                .get("/api/v1/me/premises")
                .json()
                .get("items")
                .get(0)
                .get("residents")
                .get(0);
        assertThat(seen.get("registration").stringValue())
                .isEqualTo(lodging.registration().toString());
        assertThat(object(lodging.lodger(), lodging.registration()).code()).isEqualTo("registration-unknown");

        String kase = Town.caseOf(object(lodging.owner(), lodging.registration()));
        assertThat(town.statusOf(lodging.owner(), kase)).isEqualTo("with-officer");
        assertThat(disputed(lodging)).isTrue();
        assertThat(object(lodging.owner(), lodging.registration()).status()).isEqualTo(409);

        town.decide(officer, kase, "refuse");
        assertThat(disputed(lodging)).isFalse();

        String again = Town.caseOf(object(lodging.owner(), lodging.registration()));
        town.decide(officer, again, "grant");
        assertThat(town.isRegistered(lodging.lodger(), "permanent")).isFalse();
    }

    private static boolean disputed(Lodging lodging) {
        return town.standing(lodging.lodger(), "permanent").get("disputed").booleanValue();
    }

    @Test
    void aTemporaryRegistrationEndsByItselfAtItsTerm() {
        TestPerson person = town.adult();
        Home home = town.homeOf(person);
        Town.caseOf(town.temporary(person, home, Town.MONDAY, 1));
        town.clock.set(Instant.parse("2026-04-01T18:59:59Z"));
        assertThat(town.standing(person, "temporary").get("holds").booleanValue())
                .isTrue();
        town.clock.set(Instant.parse("2026-04-01T19:00:00Z"));
        Town.await(() -> !town.isRegistered(person, "temporary"));
        assertThat(town.as(person).get("/api/v1/me/registrations").body()).contains("\"expired\"");
    }

    @Test
    void aConsentLapsesAfterSeventyTwoHours() {
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        String kase = Town.caseOf(town.temporary(tenant, town.homeOf(owner)));
        town.clock.pass(Duration.ofDays(3).minusSeconds(1));
        assertThat(town.statusOf(tenant, kase)).isEqualTo("waiting-consent");
        town.clock.pass(Duration.ofSeconds(1));
        assertThat(town.consent(owner, kase, "give").status()).isEqualTo(409);
        Town.await(() -> town.statusOf(tenant, kase).equals("lapsed"));
        assertThat(town.isRegistered(tenant, "temporary")).isFalse();
    }
}
