package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// The address of a protected person is hidden from everybody without the legal basis to see it.
@ExtendWith(Shared.class)
class ProtectedPersonsIT {
    private static final LocalDate SINCE = LocalDate.parse("2024-01-01");

    private static Town town;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
        town.registers.agency("education", "school-admission", "order-564", false);
        town.registers.agency("interior", "protection", "protection-law", true);
        town.registers.privateOrganisation("steppe-bank");
    }

    @Test
    void anOwnerSeesWhoIsRegisteredMaskedAndNobodyUnderProtection() {
        TestPerson owner = town.adult();
        TestPerson lodger = town.registers.person("Қасымов", "Дәурен");
        TestPerson hidden = town.registers.person(new Traits(LocalDate.parse("1990-05-12"), null, false, true));
        Home home = town.homeOf(owner);
        town.registers.registration(lodger, home.id(), SINCE, null);
        var sealed = town.registers.registration(hidden, home.id(), SINCE, null);

        Answer seen = town.as(owner).get("/api/v1/me/premises");
        JsonNode premises = seen.json().get("items").get(0);
        assertThat(premises.get("premises").stringValue()).isEqualTo(home.rka());
        assertThat(premises.get("share").stringValue()).isEqualTo("1/1");
        assertThat(premises.get("residents")).hasSize(1);
        JsonNode resident = premises.get("residents").get(0);
        assertThat(resident.get("name").stringValue()).isEqualTo("Дәурен Қ.");
        assertThat(resident.get("iin").stringValue())
                .isEqualTo("••••••••" + lodger.iin().substring(8));
        assertThat(seen.body()).doesNotContain(lodger.iin(), hidden.iin(), sealed.toString());

        // Neither a request to end the registration nor an objection reveals to the owner that somebody is
        // registered.
        assertThat(town.apply(
                                owner,
                                "residence-end-by-owner",
                                "{\"premises\":\"%s\",\"iin\":\"%s\"}".formatted(home.rka(), hidden.iin()))
                        .code())
                .isEqualTo("not-registered-there");
        assertThat(town.apply(
                                owner,
                                "residence-objection",
                                "{\"registration\":\"%s\",\"reason\":\"Кім бұл?\"}".formatted(sealed))
                        .code())
                .isEqualTo("registration-unknown");

        Answer asked = town.server.agency("education").post("/api/v1/exchange/addresses/verify", """
                        {"iin":"%s","rka":"%s","purpose":"school-admission","ground":"order-564","caseNumber":"7"}""".formatted(
                        hidden.iin(), home.rka()));
        assertThat(asked.json().get("registered").booleanValue()).isFalse();

        assertThat(town.at(hidden, "permanent")).isEqualTo(home.rka());
    }

    /// A person who knew the address can no longer see it, and learns nothing new.
    @Test
    void whoComesUnderProtectionAfterRegisteringIsHiddenAtOnce() {
        TestPerson owner = town.adult();
        TestPerson lodger = town.registers.person("Қасымов", "Дәурен");
        TestPerson officer = town.officer();
        Home home = town.homeOf(owner);
        String objection = "{\"registration\":\"%s\",\"reason\":\"Кім бұл?\"}"
                .formatted(town.registers.registration(lodger, home.id(), SINCE, null));
        String kase = Town.caseOf(town.apply(owner, "residence-objection", objection));
        Browser pages = new Browser(town.server).signIn(owner.iin());
        Browser desk = new Browser(town.server).signIn(officer.iin());
        String task = "/tasks/" + kase;
        assertThat(registered(lodger, home, "education", "school-admission", "order-564"))
                .isTrue();
        for (Answer open : List.of(
                town.as(owner).get("/api/v1/me/premises"),
                pages.get("/cabinet/premises"),
                pages.get("/cases/" + kase),
                desk.get(task))) {
            assertThat(open.body()).contains("Дәурен Қ.");
        }

        town.registers.seal(lodger);

        for (Answer hidden : List.of(
                town.as(owner).get("/api/v1/me/premises"),
                pages.get("/cabinet/premises"),
                pages.get("/cases/" + kase),
                pages.get("/services/residence-objection/apply/registration"),
                pages.get("/cabinet/notices"),
                pages.get("/cabinet/who-asked"),
                desk.get("/tasks"),
                desk.get(task))) {
            assertThat(hidden.status()).as(hidden.body()).isEqualTo(200);
            assertThat(hidden.body()).doesNotContain("Дәурен Қ.", "Қасымов", lodger.iin());
            // Ids and hashes can have the same four digits by chance.
            assertThat(hidden.body().replaceAll("[0-9a-f-]{12,}", ""))
                    .doesNotContain(lodger.iin().substring(8));
        }
        assertThat(town.apply(owner, "residence-objection", objection).code()).isEqualTo("registration-unknown");
        assertThat(town.apply(
                                owner,
                                "residence-end-by-owner",
                                "{\"premises\":\"%s\",\"iin\":\"%s\"}".formatted(home.rka(), lodger.iin()))
                        .code())
                .isEqualTo("not-registered-there");
        assertThat(registered(lodger, home, "education", "school-admission", "order-564"))
                .isFalse();
        assertThat(registered(lodger, home, "interior", "protection", "protection-law"))
                .isTrue();
        assertThat(town.at(lodger, "permanent")).isEqualTo(home.rka());
    }

    @Test
    void whoComesUnderProtectionWhileABankWaitsIsNoAnswerToIt() {
        TestPerson lodger = town.adult();
        Home home = town.homeOf(town.adult());
        town.registers.registration(lodger, home.id(), SINCE, null);
        String request = town.server
                .agency("steppe-bank")
                .post("/api/v1/exchange/requests", """
                        {"iin":"%s","rka":"%s","purpose":"Несие"}""".formatted(lodger.iin(), home.rka()))
                .json()
                .get("request")
                .stringValue();

        town.registers.seal(lodger);

        assertThat(town.as(lodger)
                        .post("/api/v1/me/consents/" + request, "{\"decision\":\"give\"}")
                        .status())
                .isEqualTo(200);
        assertThat(town.server
                        .agency("steppe-bank")
                        .get("/api/v1/exchange/requests/" + request)
                        .json()
                        .get("status")
                        .stringValue())
                .isEqualTo("pending");
    }

    private static boolean registered(TestPerson person, Home home, String agency, String purpose, String ground) {
        return town.server
                .agency(agency)
                .post("/api/v1/exchange/addresses/verify", """
                        {"iin":"%s","rka":"%s","purpose":"%s","ground":"%s","caseNumber":"7"}""".formatted(person.iin(), home.rka(), purpose, ground))
                .json()
                .get("registered")
                .booleanValue();
    }
}
