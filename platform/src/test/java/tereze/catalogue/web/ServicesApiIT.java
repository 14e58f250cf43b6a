package tereze.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.HowTo;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// The catalogue over HTTP on the real server, with one further service that is not ready.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesApiIT {
    private static final String SERVICES = "/api/v1/services";

    private TestDatabase database;
    private TestServer server;
    private String iin;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        String unready = HowTo.example().replace("ready: true", "ready: false");
        assertThat(unready).isNotEqualTo(HowTo.example());
        Files.writeString(folder.resolve("unready.yaml"), unready);
        database = TestDatabase.create();
        iin = new TestRegisters(database).person("Оспанов", "Мұрат").iin();
        server = TestServer.start(database, Map.of("tereze.services.folder", folder.toString()));
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void listsWhatIsReadyInTheOrderOfItsIds() {
        Answer answer = server.stranger().get(SERVICES);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(ids(answer))
                .contains("residence-end", "residence-end-by-owner", "residence-permanent", "residence-temporary")
                .doesNotContain(HowTo.SERVICE)
                .isSorted();
        assertThat(answer.json().get("next").isNull()).isTrue();
    }

    /// The same search as on the pages, of services alone.
    @Test
    void findsServicesByEverydayWords() {
        assertThat(ids(found("потерял паспорт"))).contains("passport", "identity-card-renewal");
        assertThat(ids(found("ghjgbcrf"))).startsWith("residence-permanent", "residence-temporary");
        assertThat(ids(found("nothingofthekind"))).isEmpty();
        assertThat(ids(found(" "))).isEqualTo(ids(server.stranger().get(SERVICES)));
    }

    private Answer found(String words) {
        Answer answer = server.stranger().get(SERVICES + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void showsEveryServiceOfTheListInThreeLanguages() {
        for (String id : ids(server.stranger().get(SERVICES))) {
            Answer answer = server.stranger().get(SERVICES + "/" + id);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode service = answer.json();
            assertThat(service.get("service").stringValue()).isEqualTo(id);
            speaksThreeLanguages(service.get("name"));
            speaksThreeLanguages(service.get("summary"));
            speaksThreeLanguages(service.get("whoMay"));
            speaksThreeLanguages(service.get("responsible"));
            assertThat(service.get("law")).isNotEmpty().allSatisfy(basis -> speaksThreeLanguages(basis.get("title")));
            assertThat(service.get("alsoKnownAs")).isNotEmpty();
            assertThat(service.get("elsewhere")).isNotEmpty();
            assertThat(service.at("/fee/kind").stringValue()).isIn("none", "unknown", "due");
            assertThat(service.get("decision").stringValue()).isIn("automatic", "officer");
            assertThat(service.get("fields")).isNotEmpty();
            service.get("fields").forEach(field -> speaksThreeLanguages(field.get("label")));
            assertThat(service.at("/form/additionalProperties").booleanValue()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HowTo.SERVICE, "no-such-service", "No-Id", "residence-temporary.v1", "%D2%9B"})
    void showsNothingWhereNoServiceIsReady(String id) {
        Answer answer = server.stranger().get(SERVICES + "/" + id);
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("not-found");
        assertThat(answer.body())
                .isEqualTo(server.stranger().get(SERVICES + "/another").body());
    }

    @Test
    void takesNoApplicationForAServiceThatIsNotReady() {
        Answer answer = server.person(iin)
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"" + HowTo.SERVICE + "\",\"form\":{}}",
                        "Idempotency-Key",
                        "unready");
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("service-unknown");
    }

    private static List<String> ids(Answer list) {
        return list.json().get("items").findValuesAsString("service");
    }

    private static void speaksThreeLanguages(JsonNode text) {
        assertThat(List.of("kk", "ru", "en"))
                .allSatisfy(
                        language -> assertThat(text.get(language).stringValue()).isNotBlank());
    }
}
