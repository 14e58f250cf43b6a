package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tereze.testing.HowTo;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// The example in the guide works. The real server gets only that file, accepts applications for its service and
/// decides them. `ServicesApiIT` shows that without the file there is no such service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclareAServiceIT {
    private static final String HOME = "0710000000000201";
    private static final String ELSEWHERE = "0710000000000202";
    private static final String NOWHERE = "0710000000000299";

    private TestDatabase database;
    private TestServer server;
    private TestPerson resident;

    @BeforeAll
    void addOneFile(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(HowTo.SERVICE + ".yaml"), HowTo.example());
        database = TestDatabase.create();
        TestRegisters registers = new TestRegisters(database);
        resident = registers.person("Нұрпейісова", "Әсем");
        registers.registration(resident, registers.premises(HOME), LocalDate.of(2020, 3, 1), null);
        registers.premises(ELSEWHERE);
        server = TestServer.start(database, Map.of("tereze.services.folder", folder.toString()));
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void isShownToEverybodyBesideTheServicesOfTheCountry() {
        Answer shown = server.stranger().get("/api/v1/services/" + HowTo.SERVICE);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json().at("/name/kk").stringValue()).isEqualTo("Емханаға тіркелу");
        assertThat(shown.json().at("/fields")).hasSize(2);
        assertThat(server.stranger().get("/api/v1/services").json().get("items").findValuesAsString("service"))
                .contains(HowTo.SERVICE, "residence-temporary");
    }

    @Test
    void takesAnApplicationAndGrantsIt() {
        Answer taken = apply(HOME);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);

        JsonNode kase = decided(taken);
        assertThat(kase.get("status").stringValue()).isEqualTo("granted");
        assertThat(kase.at("/decision/by").stringValue()).isEqualTo("rules");
        String receipt = taken.json().get("receipt").stringValue();
        assertThat(kase.get("receipts").valueStream().map(JsonNode::stringValue))
                .contains(receipt);
        Answer shown = server.person(resident.iin()).get("/api/v1/receipts/" + receipt);
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    }

    @Test
    void takesAnApplicationAndRefusesItUnderTheRuleThatDoesNotHold() {
        Answer taken = apply(ELSEWHERE);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);

        JsonNode kase = decided(taken);
        assertThat(kase.get("status").stringValue()).isEqualTo("refused");
        assertThat(kase.at("/decision/code").stringValue()).isEqualTo("not-registered-there");
        assertThat(kase.at("/decision/text").stringValue()).isEqualTo("You are not registered at this address.");
    }

    @Test
    void turnsAwayWhatItsChecksReject() {
        Answer rejected = apply(NOWHERE);
        assertThat(rejected.status()).as(rejected.body()).isEqualTo(422);
        assertThat(rejected.code()).isEqualTo("premises-unknown");
    }

    private Answer apply(String rka) {
        return server.person(resident.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"" + HowTo.SERVICE + "\",\"form\":{\"premises\":\"" + rka
                                + "\",\"clinic\":\"№ 4 емхана\"}}",
                        "Idempotency-Key",
                        "clinic-" + rka);
    }

    private JsonNode decided(Answer taken) {
        Answer kase = server.person(resident.iin())
                .get("/api/v1/cases/" + taken.json().get("case").stringValue(), "Accept-Language", "en");
        assertThat(kase.status()).as(kase.body()).isEqualTo(200);
        return kase.json();
    }
}
