package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.residence.Town.Home;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// A person applies, the owners answer, and the registration is made or not.
@ExtendWith(Shared.class)
class ApplyingIT {
    private static Town town;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
    }

    @BeforeEach
    void monday() {
        town.clock.set(Town.MONDAY_MORNING);
    }

    @Test
    void aTenantIsRegisteredAsSoonAsTheOwnerConsents() {
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        Home home = town.homeOf(owner);

        String kase = Town.caseOf(town.temporary(tenant, home));
        assertThat(town.statusOf(tenant, kase)).isEqualTo("waiting-consent");
        assertThat(town.isRegistered(tenant, "temporary")).isFalse();
        assertThat(town.consent(owner, kase, "give").status()).isEqualTo(200);

        assertThat(town.statusOf(tenant, kase)).isEqualTo("granted");
        JsonNode held = town.standing(tenant, "temporary");
        assertThat(held.get("premises").stringValue()).isEqualTo(home.rka());
        assertThat(held.get("since").stringValue()).isEqualTo("2026-03-02");
        assertThat(held.get("until").stringValue()).isEqualTo("2026-09-02");
        assertThat(held.get("holds").booleanValue()).isTrue();
    }

    @Test
    void everyOwnerOfRecordIsAsked() {
        TestPerson wife = town.adult();
        TestPerson husband = town.adult();
        TestPerson tenant = town.adult();
        Home home = town.homeOf(wife, husband);

        String kase = Town.caseOf(town.temporary(tenant, home));
        town.consent(wife, kase, "give");
        assertThat(town.statusOf(tenant, kase)).isEqualTo("waiting-consent");
        town.consent(husband, kase, "give");

        assertThat(town.statusOf(tenant, kase)).isEqualTo("granted");
        assertThat(town.at(tenant, "temporary")).isEqualTo(home.rka());
    }

    @Test
    void anOwnerWhoAppliesIsNotAsked() {
        TestPerson owner = town.adult();
        TestPerson coOwner = town.adult();
        Home own = town.homeOf(owner);
        Home shared = town.homeOf(owner, coOwner);

        assertThat(town.statusOf(owner, Town.caseOf(town.temporary(owner, own))))
                .isEqualTo("granted");
        String kase = Town.caseOf(town.permanent(owner, shared));
        assertThat(town.caseSeenBy(owner, kase).get("consents")).hasSize(1);
        town.consent(coOwner, kase, "give");
        assertThat(town.at(owner, "permanent")).isEqualTo(shared.rka());
    }

    @Test
    void aRefusalOfOneOwnerEndsTheCaseWithTheReason() {
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        Home home = town.homeOf(owner, town.adult());

        String kase = Town.caseOf(town.temporary(tenant, home));
        Answer refused = town.as(owner)
                .post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"refuse\",\"reason\":\"Пәтер сатылды\"}");
        assertThat(refused.status()).isEqualTo(200);

        JsonNode seen = town.caseSeenBy(tenant, kase);
        assertThat(seen.get("status").stringValue()).isEqualTo("refused");
        assertThat(seen.get("decision").get("code").stringValue()).isEqualTo("consent-refused");
        assertThat(seen.get("consents").toString()).contains("Пәтер сатылды");
        assertThat(town.isRegistered(tenant, "temporary")).isFalse();
    }

    @Test
    void theApplicantMayWithdrawUntilTheDecision() {
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        Home home = town.homeOf(owner);

        String kase = Town.caseOf(town.temporary(tenant, home));
        assertThat(town.as(owner)
                        .post("/api/v1/cases/" + kase + "/withdrawal", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(town.as(tenant)
                        .post("/api/v1/cases/" + kase + "/withdrawal", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(town.consent(owner, kase, "give").status()).isEqualTo(409);
        assertThat(town.statusOf(tenant, kase)).isEqualTo("withdrawn");
    }

    @Test
    void theSameIsNotAppliedForTwice() {
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        Home home = town.homeOf(owner);

        String kase = Town.caseOf(town.temporary(tenant, home));
        Answer again = town.temporary(tenant, home);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("application-open");
        town.consent(owner, kase, "give");
        Answer standing = town.temporary(tenant, home);
        assertThat(standing.status()).isEqualTo(409);
        assertThat(standing.code()).isEqualTo("already-registered");
    }

    @Test
    void aNewPermanentRegistrationEndsTheOldOne() {
        TestPerson person = town.adult();
        Home old = town.homeOf(person);
        Home next = town.homeOf(person);
        Town.caseOf(town.permanent(person, old));
        Town.caseOf(town.permanent(person, next));

        JsonNode items = town.as(person).get("/api/v1/me/registrations").json().get("items");
        assertThat(items).hasSize(2);
        assertThat(town.at(person, "permanent")).isEqualTo(next.rka());
        assertThat(items.toString()).contains("\"replaced\"");
    }

    /// Eleven at night in London is already the next day in Almaty. So the first day that is too late also moves.
    @Test
    void theFirstDayIsCountedInAlmaty() {
        TestPerson person = town.adult();
        Home home = town.homeOf(person);
        town.clock.set(Instant.parse("2026-03-02T18:59:59Z"));
        assertThat(town.temporary(person, home, LocalDate.parse("2026-04-02"), 1)
                        .code())
                .isEqualTo("from-out-of-range");
        town.clock.set(Instant.parse("2026-03-02T19:00:00Z"));
        assertThat(town.temporary(person, home, LocalDate.parse("2026-02-20"), 1)
                        .code())
                .isEqualTo("from-out-of-range");
        Answer last = town.temporary(person, home, LocalDate.parse("2026-04-02"), 1);
        assertThat(last.status()).isEqualTo(201);

        Answer first = town.temporary(person, town.homeOf(person), LocalDate.parse("2026-02-21"), 1);
        assertThat(first.status()).isEqualTo(201);
    }

    @Test
    void aStrangersCaseAndAnUnknownOneAreTheSame() {
        TestPerson owner = town.adult();
        TestPerson tenant = town.adult();
        TestPerson stranger = town.adult();
        String kase = Town.caseOf(town.temporary(tenant, town.homeOf(owner)));
        String unknown = UUID.randomUUID().toString();

        for (String decision : new String[] {"give", "refuse"}) {
            Answer others = town.consent(stranger, kase, decision);
            Answer none = town.consent(stranger, unknown, decision);
            assertThat(others.status()).isEqualTo(none.status()).isEqualTo(404);
            assertThat(others.code()).isEqualTo(none.code());
        }
        assertThat(town.as(stranger).get("/api/v1/cases/" + kase).body())
                .isEqualTo(town.as(stranger).get("/api/v1/cases/" + unknown).body());
        assertThat(town.statusOf(tenant, kase)).isEqualTo("waiting-consent");
    }

    @Test
    void unknownPremisesAreRejected() {
        Answer answer = town.apply(
                town.adult(),
                "residence-temporary",
                "{\"premises\":\"9999999999999999\",\"from\":\"2026-03-02\",\"months\":1}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("premises-unknown");
    }
}
