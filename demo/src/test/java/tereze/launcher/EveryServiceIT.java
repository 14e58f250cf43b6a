package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.testing.Auditor;
import tereze.testing.DemoDatabase;
import tereze.testing.SampleApplications;
import tereze.testing.SampleApplications.Sample;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// Every service of the country is applied for and granted over the API, in the standard demonstration. The people
/// of its cast apply and consent, and its officers decide. The test adds nothing to the registers.
/// `EveryServiceOnPagesIT` does the same on the pages.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryServiceIT {
    private TestDatabase database;
    private TestServer server;
    private SampleApplications samples;

    @BeforeAll
    void start() {
        database = DemoDatabase.create();
        server = TestServer.start(database);
        samples = new SampleApplications(server);
    }

    /// Afterwards somebody who does not trust the product reads all its acts.
    @AfterAll
    void stop() {
        server.close();
        List<String> faults = Auditor.audit(database).faults();
        database.close();
        assertThat(faults).isEmpty();
    }

    private List<String> declared() {
        return server.stranger().get("/api/v1/services").json().get("items").findValuesAsString("service");
    }

    List<String> services() {
        return samples.inOrder(declared());
    }

    @Test
    void noSampleIsOfAServiceThatIsNotDeclared() {
        assertThat(samples.beside(declared())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("services")
    void isGranted(String service) {
        Sample sample = samples.of(service);
        Client applicant = server.person(sample.iin());
        Answer taken = applicant.post(
                "/api/v1/cases",
                "{\"service\":\"" + service + "\",\"form\":" + sample.form().get() + "}",
                "Idempotency-Key",
                "every-" + service);
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        String kase = taken.json().get("case").stringValue();
        if (status(applicant, kase).equals("waiting-consent")) {
            everybodyAskedConsentsTo(kase);
        }
        if (status(applicant, kase).equals("with-officer")) {
            theOfficerGrants(kase);
        }
        assertThat(status(applicant, kase)).isEqualTo("granted");
    }

    private void everybodyAskedConsentsTo(String kase) {
        for (String iin : samples.everybody()) {
            Client asked = server.person(iin);
            if (listed(asked, "/api/v1/me/consents", kase)) {
                Answer given = asked.post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"give\"}");
                assertThat(given.status()).as(given.body()).isEqualTo(200);
            }
        }
    }

    /// Exactly one officer of the demonstration has the case in the task list, and grants it.
    private void theOfficerGrants(String kase) {
        List<Client> officers = samples.officers().stream()
                .map(server::person)
                .filter(officer -> listed(officer, "/api/v1/tasks", kase))
                .toList();
        assertThat(officers).hasSize(1);
        Answer decided = officers.getFirst()
                .post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"grant\",\"reason\":\"Бәрі дұрыс\"}");
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
    }

    private static boolean listed(Client caller, String list, String kase) {
        return caller.get(list).json().get("items").findValuesAsString("case").contains(kase);
    }

    private static String status(Client applicant, String kase) {
        return applicant.get("/api/v1/cases/" + kase).json().get("status").stringValue();
    }
}
