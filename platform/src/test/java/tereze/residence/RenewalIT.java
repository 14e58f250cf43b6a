package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// A temporary registration is renewed without a gap.
@Fault("D8")
@ExtendWith(Shared.class)
class RenewalIT {
    private static final LocalDate END = LocalDate.parse("2026-04-02");
    private static final LocalDate LEAVING = LocalDate.parse("2026-03-27");

    private static Town town;

    private TestPerson owner;
    private Home home;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
    }

    /// The owner is registered at their own home from 2 March through 1 April. It is 20 March.
    @BeforeEach
    void registered() {
        town.clock.set(Town.MONDAY_MORNING);
        owner = town.adult();
        home = town.homeOf(owner);
        granted(town.temporary(owner, home, Town.MONDAY, 1));
        town.clock.set(Town.MONDAY_MORNING.plus(Duration.ofDays(18)));
    }

    private void granted(Answer applied) {
        granted(owner, applied);
    }

    private static void granted(TestPerson person, Answer applied) {
        assertThat(town.statusOf(person, Town.caseOf(applied))).isEqualTo("granted");
    }

    private boolean holds() {
        for (JsonNode held : registrations()) {
            if (held.get("holds").booleanValue()) {
                return true;
            }
        }
        return false;
    }

    private JsonNode registrations() {
        return town.as(owner).get("/api/v1/me/registrations").json().get("items");
    }

    @Test
    void fromTheDayAfterItsEndItGoesOn() {
        granted(town.temporary(owner, home, END, 3));

        for (LocalDate day = town.today(); day.isBefore(LocalDate.parse("2026-07-02")); day = town.today()) {
            assertThat(holds()).as("registered on " + day).isTrue();
            town.clock.pass(Duration.ofDays(1));
        }
        assertThat(holds()).isFalse();
        JsonNode first = registrations().get(1);
        assertThat(first.get("since").stringValue()).isEqualTo("2026-03-02");
        assertThat(first.get("until").stringValue()).isEqualTo("2026-04-02");
        assertThat(first.get("lastDay").stringValue()).isEqualTo("2026-04-01");
    }

    @Test
    void bothAreInTheCabinetAndNobodyIsToldOfAnEnd() {
        granted(town.temporary(owner, home, END, 3));
        Town.await(() -> town.as(owner).get("/api/v1/me/notices").body().split("\"registered\"").length == 3);

        assertThat(town.as(owner).get("/api/v1/me/notices").body()).doesNotContain("registration-ended");
        String page = new Browser(town.server)
                .in("en")
                .signIn(owner.iin())
                .get("/cabinet/address")
                .body();
        assertThat(page).contains("1 April 2026", "2 April 2026", "1 July 2026");
        assertThat(page.split("In force")).hasSize(2);
    }

    @Test
    void aLongerOneThatOverlapsReplacesIt() {
        granted(town.temporary(owner, home, town.today(), 2));

        assertThat(town.standing(owner, "temporary").get("lastDay").stringValue())
                .isEqualTo("2026-05-19");
        assertThat(registrations().get(1).get("lastDay").stringValue()).isEqualTo("2026-03-19");
        assertThat(holds()).isTrue();
    }

    @Test
    void whatIsCoveredAlreadyIsAConflict() {
        assertThat(town.temporary(owner, home, LocalDate.parse("2026-03-10"), 1).status())
                .as("longer")
                .isEqualTo(201);
        Answer covered = town.temporary(owner, home, LocalDate.parse("2026-03-10"), 1);
        assertThat(covered.status()).isEqualTo(409);
        assertThat(covered.code()).isEqualTo("already-registered");
    }

    @Test
    void aPermanentOneHasNoEndAndIsNotRenewed() {
        granted(town.permanent(owner, home));

        assertThat(town.permanent(owner, home).code()).isEqualTo("already-registered");
    }

    @Test
    void anotherPlaceFromALaterDayLeavesNoGap() {
        Home other = town.homeOf(owner);
        granted(town.temporary(owner, other, LocalDate.parse("2026-03-27"), 1));

        assertThat(holds()).isTrue();
        town.clock.pass(Duration.ofDays(7));
        assertThat(holds()).isTrue();
        assertThat(town.at(owner, "temporary")).isEqualTo(other.rka());
    }

    @Test
    void whoEndsTheRenewedOneEndsWhatItContinues() {
        granted(town.temporary(owner, home, END, 3));
        String renewed = town.standing(owner, "temporary").get("registration").stringValue();

        granted(town.apply(owner, "residence-end", "{\"registration\":\"" + renewed + "\"}"));

        assertThat(town.isRegistered(owner, "temporary")).isFalse();
        assertThat(holds()).isFalse();
    }

    @Test
    void whoMovesBeforeTheRenewedOneBeginsIsRegisteredOnlyThere() {
        granted(town.temporary(owner, home, END, 3));
        Home other = town.homeOf(owner);
        granted(town.temporary(owner, other, town.today(), 1));

        int valid = 0;
        for (JsonNode held : registrations()) {
            valid += held.get("holds").booleanValue() ? 1 : 0;
        }
        assertThat(valid).isEqualTo(1);
        assertThat(town.at(owner, "temporary")).isEqualTo(other.rka());
    }

    /// A tenant whose registration at the landlord's holds until another one begins elsewhere on 27 March.
    private record Tenancy(TestPerson landlord, TestPerson tenant, Home home, UUID registration) {}

    private Tenancy movingAway() {
        TestPerson landlord = town.adult();
        TestPerson tenant = town.adult();
        Home let = town.homeOf(landlord);
        UUID registration = town.registers.registration(tenant, let.id(), Town.MONDAY, END);
        granted(tenant, town.temporary(tenant, town.homeOf(tenant), LEAVING, 1));
        return new Tenancy(landlord, tenant, let, registration);
    }

    @Test
    void anOwnerSeesWhoStillLivesThere() {
        Tenancy tenancy = movingAway();

        JsonNode residents = town.as(tenancy.landlord())
                .get("/api/v1/me/premises")
                .json()
                .get("items")
                .get(0)
                .get("residents");
        assertThat(residents.valueStream())
                .extracting(
                        resident -> resident.get("since").stringValue(),
                        resident -> resident.get("lastDay").stringValue())
                .containsExactly(tuple("2026-03-02", "2026-03-26"));
        assertThat(pageOf(tenancy.landlord(), "/services/residence-objection/apply/registration"))
                .contains(tenancy.registration().toString());
    }

    @Test
    void anOwnerSeesTheOldAndTheNewOneAndIsAskedForOne() {
        TestPerson landlord = town.adult();
        TestPerson tenant = town.adult();
        Home let = town.homeOf(landlord);
        UUID old = town.registers.registration(tenant, let.id(), Town.MONDAY, END);
        String kase = Town.caseOf(town.temporary(tenant, let, END, 3));
        town.consent(landlord, kase, "give");

        assertThat(town.as(landlord).get("/api/v1/me/premises").body()).contains("2026-03-02", "2026-04-02");
        assertThat(pageOf(landlord, "/services/residence-objection/apply/registration"))
                .contains(town.standing(tenant, "temporary").get("registration").stringValue())
                .doesNotContain(old.toString());
    }

    private static String pageOf(TestPerson person, String path) {
        return new Browser(town.server).in("en").signIn(person.iin()).get(path).body();
    }

    @Test
    void anOwnerEndsWhatStillHolds() {
        Tenancy tenancy = movingAway();
        town.registers.phone(tenancy.tenant(), "+77010000098");

        String kase = Town.caseOf(town.apply(
                tenancy.landlord(),
                "residence-end-by-owner",
                "{\"premises\":\"%s\",\"iin\":\"%s\"}"
                        .formatted(tenancy.home().rka(), tenancy.tenant().iin())));
        assertThat(town.statusOf(tenancy.landlord(), kase)).isEqualTo("waiting-consent");
        town.consent(tenancy.tenant(), kase, "give");
        assertThat(town.statusOf(tenancy.landlord(), kase)).isEqualTo("granted");
        assertThat(town.as(tenancy.landlord()).get("/api/v1/me/premises").body())
                .doesNotContain(tenancy.registration().toString());
    }

    /// The case is decided after the tenant has left, and the mark is removed all the same.
    @Test
    void anOwnerObjectsToWhatStillHolds() {
        Tenancy tenancy = movingAway();
        TestPerson officer = town.officer();

        String kase = Town.caseOf(town.apply(
                tenancy.landlord(),
                "residence-objection",
                "{\"registration\":\"" + tenancy.registration() + "\",\"reason\":\"Never asked\"}"));
        assertThat(disputed(tenancy.tenant(), tenancy.registration())).isTrue();
        town.clock.set(Town.MONDAY_MORNING.plus(Duration.ofDays(28)));
        town.decide(officer, kase, "refuse");
        assertThat(town.statusOf(tenancy.landlord(), kase)).isEqualTo("refused");
        assertThat(disputed(tenancy.tenant(), tenancy.registration())).isFalse();
    }

    private static boolean disputed(TestPerson person, UUID registration) {
        return town.as(person)
                .get("/api/v1/me/registrations")
                .json()
                .get("items")
                .valueStream()
                .filter(held -> held.get("registration").stringValue().equals(registration.toString()))
                .anyMatch(held -> held.get("disputed").booleanValue());
    }

    /// Until the move, the home is the old one for both.
    @Test
    void aParentWhoMovesLaterRegistersAChildAtTodaysHome() {
        TestPerson child = town.born("2018-06-09");
        town.registers.related(owner, child, "parent");
        town.registers.registration(owner, home.id(), LocalDate.parse("2024-01-01"), null);
        Home next = town.homeOf(owner);
        granted(permanent(next, LEAVING, null));

        granted(permanent(home, town.today(), child));
        assertThat(town.at(child, "permanent")).isEqualTo(home.rka());
    }

    private Answer permanent(Home where, LocalDate from, @Nullable TestPerson child) {
        return town.apply(
                owner,
                "residence-permanent",
                "{\"premises\":\"%s\",\"from\":\"%s\"%s}"
                        .formatted(where.rka(), from, child == null ? "" : ",\"child\":\"" + child.iin() + "\""));
    }
}
