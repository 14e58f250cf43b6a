package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import tereze.residence.Town.Home;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// Where a person under protection lives is shown to nobody without the sealing ground.
class SealedIT {
    private static final LocalDate SINCE = LocalDate.parse("2024-01-01");

    @Test
    void anOwnerSeesWhoIsRegisteredMaskedAndNobodyUnderProtection() {
        try (Town town = new Town()) {
            town.registers.agency("education", "school-admission", "order-564", false);
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

            // Neither a wish to end it nor an objection tells the owner that there is somebody.
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
    }
}
