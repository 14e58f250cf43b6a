package tereze.cases.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.testing.Browser;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// An officer asks the applicant a question, the applicant replies and corrects an answer, and the officer decides.
@ExtendWith(Shared.class)
class QuestionIT {
    private static TestServer server;
    private static TestRegisters registers;
    private static TestPerson inspector;
    private static int keys;

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
        registers = shared.registers();
        inspector = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, inspector, "vehicle-officer", "interior", "000000000", Instant.EPOCH);
    }

    @Test
    void theTermStandsStillUntilTheApplicantReplies() {
        TestPerson applicant = registers.person("Оспанов", "Мұрат");
        String kase = opened(applicant);
        Instant due = due(read(applicant, kase));
        assertThat(ask(inspector, kase, "{\"text\":\"Нөмір қандай?\",\"field\":\"plate\"}")
                        .status())
                .isEqualTo(200);
        JsonNode asked = read(applicant, kase);
        assertThat(asked.get("status").stringValue()).isEqualTo("with-applicant");
        assertThat(asked.get("question").get("text").stringValue()).isEqualTo("Нөмір қандай?");
        assertThat(due(asked)).isEqualTo(moment(asked.get("question").get("until")));
        assertThat(decide(kase).code()).isEqualTo("case-not-with-officer");
        assertThat(ask(inspector, kase, "{\"text\":\"Тағы?\"}").code()).isEqualTo("case-not-with-officer");
        Browser officer = new Browser(server).in("ru").signIn(inspector.iin());
        assertThat(officer.get("/tasks").body()).doesNotContain(kase);
        assertThat(officer.get("/tasks?whose=asked").body()).contains(kase);
        assertThat(server.person(applicant.iin()).get("/api/v1/me/notices").body())
                .contains("case-question");

        Browser phone = new Browser(server).in("kk").signIn(applicant.iin());
        assertThat(phone.get("/cases/" + kase).body()).contains("/cases/" + kase + "/reply", "Нөмір қандай?");
        assertThat(phone.get("/cases/" + kase + "/reply").body()).contains("value=\"123ABC01\"");
        assertThat(phone.post("/cases/" + kase + "/reply", Map.of("text", "", "value", ""))
                        .status())
                .isEqualTo(422);
        phone.get("/cases/" + kase + "/reply");
        assertThat(phone.post("/cases/" + kase + "/reply", Map.of("text", "Қате жаздым", "value", "777 XYZ 02"))
                        .status())
                .isEqualTo(303);
        JsonNode replied = read(applicant, kase);
        assertThat(replied.get("status").stringValue()).isEqualTo("with-officer");
        assertThat(replied.get("form").get("plate").stringValue()).isEqualTo("777XYZ02");
        assertThat(due(replied)).as("asked and answered on one day").isEqualTo(due);
        assertThat(reply(applicant, kase, "{\"text\":\"тағы\"}").code()).isEqualTo("question-closed");
        assertThat(ask(inspector, kase, "{\"text\":\"Тағы?\"}").code()).isEqualTo("question-asked");

        assertThat(officer.get("/tasks/" + kase).body()).contains("Қате жаздым", "777XYZ02");
        assertThat(decide(kase).status()).isEqualTo(200);
        assertThat(officer.get("/tasks/" + kase).body()).contains("Қате жаздым");
    }

    @Test
    void onlyItsOfficerAsksAndOnlyItsApplicantReplies() {
        TestPerson applicant = registers.person("Оспанов", "Мұрат");
        TestPerson stranger = registers.person("Оспанов", "Берік");
        String kase = opened(applicant);
        assertThat(ask(applicant, kase, "{\"text\":\"x\"}").code()).isEqualTo("officers-only");
        assertThat(ask(inspector, kase, "{\"text\":\" \"}").code()).isEqualTo("invalid-field");
        for (String field : new String[] {"nothing", "vin"}) {
            assertThat(ask(inspector, kase, "{\"text\":\"x\",\"field\":\"" + field + "\"}")
                            .code())
                    .isEqualTo("invalid-field");
        }
        assertThat(reply(applicant, kase, "{\"text\":\"x\"}").code()).isEqualTo("question-closed");
        assertThat(ask(inspector, kase, "{\"text\":\"x\",\"field\":\"plate\"}").status())
                .isEqualTo(200);
        assertThat(reply(stranger, kase, "{\"text\":\"x\"}").code()).isEqualTo("case-unknown");
        assertThat(reply(stranger, kase, "{\"value\":\"x\"}").code()).isEqualTo("case-unknown");
        assertThat(reply(applicant, kase, "{\"value\":\"!\"}").code()).isEqualTo("invalid-field");
        assertThat(reply(applicant, kase, "{\"text\":\"VIN дұрыс\"}").status()).isEqualTo(200);
    }

    @Test
    void anApplicationCanBeTakenBackWhileItWaits() {
        TestPerson applicant = registers.person("Оспанов", "Мұрат");
        String kase = opened(applicant);
        ask(inspector, kase, "{\"text\":\"x\"}");
        assertThat(server.person(applicant.iin())
                        .post("/api/v1/cases/" + kase + "/withdrawal", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(new Browser(server)
                        .in("en")
                        .signIn(applicant.iin())
                        .get("/cases/" + kase + "/reply")
                        .status())
                .isEqualTo(303);
    }

    private static JsonNode read(TestPerson reader, String kase) {
        return server.person(reader.iin()).get("/api/v1/cases/" + kase).json();
    }

    private static Instant due(JsonNode kase) {
        return moment(kase.get("due"));
    }

    private static Instant moment(JsonNode text) {
        return OffsetDateTime.parse(text.stringValue()).toInstant();
    }

    private static Answer ask(TestPerson officer, String kase, String body) {
        return server.person(officer.iin()).post("/api/v1/cases/" + kase + "/question", body);
    }

    private static Answer reply(TestPerson person, String kase, String body) {
        return server.person(person.iin()).post("/api/v1/cases/" + kase + "/reply", body);
    }

    private static Answer decide(String kase) {
        return server.person(inspector.iin())
                .post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"grant\",\"reason\":\"Тексерілді\"}");
    }

    private static String opened(TestPerson buyer) {
        keys++;
        Answer answer = server.person(buyer.iin())
                .post(
                        "/api/v1/cases",
                        """
                        {"service":"vehicle-reregistration","form":
                        {"plate":"123ABC01","vin":"XTA210980Y%07d","ground":"bought","agreed":"%s","keepPlate":true}}
                        """.formatted(keys, LocalDate.now(ZoneId.of("Asia/Almaty"))),
                        "Idempotency-Key",
                        "question-" + keys);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("case").stringValue();
    }
}
