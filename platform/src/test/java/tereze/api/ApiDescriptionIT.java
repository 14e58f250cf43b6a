package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

class ApiDescriptionIT {
    @Test
    void theApiDescribesItselfAndIsOpenToAll() {
        try (var database = TestDatabase.create();
                var server = TestServer.start(database)) {
            Answer answer = server.stranger().get("/api/openapi.json");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode api = answer.json();
            assertThat(api.get("openapi").stringValue()).startsWith("3.1");
            JsonNode verify =
                    api.get("paths").get("/api/v1/exchange/addresses/verify").get("post");
            assertThat(verify.get("parameters").toString())
                    .contains("Idempotency-Key")
                    .doesNotContain("caller");
            assertThat(verify.get("responses").get("default").toString()).contains("application/problem+json");
            assertThat(verify.get("responses").get("200").toString()).contains("AnswerView");
            assertThat(api.get("components").get("schemas").get("Problem").toString())
                    .contains("code", "title");
            assertThat(server.stranger().get("/health/live").status()).isEqualTo(200);
            assertThat(server.stranger().get("/health/ready").status()).isEqualTo(200);
            assertThat(server.stranger().get("/metrics").body()).contains("http_server_requests");
        }
    }
}
