package tereze.cases.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// The facts of the registers about documents, families and homes decide applications. Over HTTP, on the real
/// server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class RegisterEvidenceIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Almaty"));

    private TestRegisters registers;
    private TestServer server;

    @BeforeAll
    void start(SharedServer shared) {
        registers = shared.registers();
        server = shared.server();
    }

    @ParameterizedTest
    @CsvSource({
        "30, expires, granted",
        "0, expires, granted",
        "-10, expires, granted",
        "-11, expires, with-officer",
        "30, damaged, with-officer",
        "900, lost, with-officer",
    })
    void aCardThatExpiresIsRenewedByTheRulesAndAllElseByAnOfficer(int daysLeft, String reason, String status) {
        TestPerson person = adult();
        registers.document(person, "identity-card", today.plusDays(daysLeft));
        assertThat(status(person, applied(person, "identity-card-renewal", "{\"reason\":\"" + reason + "\"}")))
                .isEqualTo(status);
    }

    @Test
    void aCardThatIsGoodForLongIsNotRenewedForItsTerm() {
        TestPerson person = adult();
        registers.document(person, "identity-card", today.plusDays(31));
        Answer answer = apply(person, "identity-card-renewal", "{\"reason\":\"expires\"}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("card-not-expiring");
    }

    @Test
    void theNewestDocumentOfTheKindCounts() {
        TestPerson person = adult();
        registers.document(person, "identity-card", today.minusYears(8));
        registers.document(person, "passport", today.plusYears(4));
        assertThat(status(person, applied(person, "identity-card-renewal", "{\"reason\":\"expires\"}")))
                .isEqualTo("with-officer");
    }

    @Test
    void whoHasNoCardOfRecordGoesToAnOfficer() {
        TestPerson person = adult();
        assertThat(status(person, applied(person, "identity-card-renewal", "{\"reason\":\"expires\"}")))
                .isEqualTo("with-officer");
    }

    @Test
    void theSpouseOfRecordIsAskedForADivorce() {
        TestPerson one = adult();
        TestPerson other = adult();
        registers.related(other, one, "marriage");
        String kase = applied(one, "divorce-by-consent", "{\"noDispute\":true,\"familyName\":\"keep\"}");
        assertThat(status(one, kase)).isEqualTo("waiting-consent");
        assertThat(server.person(other.iin())
                        .get("/api/v1/me/consents")
                        .json()
                        .get("items")
                        .findValuesAsString("case"))
                .containsExactly(kase);
    }

    @Test
    void aMarriageWithMinorChildrenIsForACourt() {
        TestPerson one = adult();
        TestPerson child = registers.person(new Traits(today.minusYears(7), null, false, false));
        registers.related(one, adult(), "marriage");
        registers.related(one, child, "parent");
        JsonNode kase = seen(one, applied(one, "divorce-by-consent", "{\"noDispute\":true,\"familyName\":\"keep\"}"));
        assertThat(kase.get("status").stringValue()).isEqualTo("refused");
        assertThat(kase.at("/decision/code").stringValue()).isEqualTo("minor-children");
    }

    @Test
    void aWidowIsNotMarried() {
        TestPerson widow = adult();
        registers.related(
                widow,
                registers.person(new Traits(today.minusYears(60), today.minusDays(9), false, false)),
                "marriage");
        assertThat(apply(widow, "divorce-by-consent", "{\"noDispute\":true,\"familyName\":\"keep\"}")
                        .code())
                .isEqualTo("not-married");
    }

    @Test
    void whoIsRegisteredNowhereHasNoAddressForTheirVehicle() {
        TestPerson person = adult();
        String vehicle = "{\"plate\":\"123ABC01\",\"vin\":\"XTA210990Y1234567\"}";
        assertThat(seen(person, applied(person, "vehicle-address-change", vehicle))
                        .at("/decision/code")
                        .stringValue())
                .isEqualTo("not-registered");
        registers.registration(person, registers.premises("0710000000000901"), today.minusYears(1), null);
        assertThat(status(person, applied(person, "vehicle-address-change", vehicle)))
                .isEqualTo("with-officer");
    }

    private TestPerson adult() {
        return registers.person("Сәбитов", "Ерлан");
    }

    private Answer apply(TestPerson person, String service, String form) {
        return server.person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"" + service + "\",\"form\":" + form + "}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private String applied(TestPerson person, String service, String form) {
        Answer answer = apply(person, service, form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }

    private JsonNode seen(TestPerson person, String kase) {
        return server.person(person.iin()).get("/api/v1/cases/" + kase).json();
    }

    private String status(TestPerson person, String kase) {
        return seen(person, kase).get("status").stringValue();
    }
}
