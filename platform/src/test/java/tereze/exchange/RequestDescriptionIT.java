package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tools.jackson.databind.JsonNode;

/// What the API's description says of requests to a person.
@ExtendWith(Shared.class)
class RequestDescriptionIT {
    private static final String PATH = "/api/v1/exchange/requests";

    @Test
    void namesStatusesAndValues(SharedServer shared) {
        JsonNode api = shared.server().stranger().get("/api/openapi.json").json();
        JsonNode paths = api.get("paths");
        JsonNode ask = paths.get(PATH).get("post");
        assertThat(ask.get("responses").propertyNames())
                .contains("202", "401", "403", "422", "429")
                .doesNotContain("200", "201", "default");
        assertThat(ask.get("parameters").toString()).contains("Idempotency-Key");
        assertThat(paths.get(PATH + "/{id}").get("get").get("responses").toString())
                .contains("RequestProgress");
        assertThat(paths.get("/api/v1/me/requests").get("get").get("responses").toString())
                .contains("#/components/schemas/Page");
        assertThat(paths.get("/api/v1/me/consents/{id}")
                        .get("post")
                        .get("responses")
                        .toString())
                .contains("AnsweredView");
        assertThat(schema(api, "RequestProgress").get("status").get("enum").toString())
                .isEqualTo("[\"pending\",\"yes\",\"no\",\"unavailable\"]");
        assertThat(schema(api, "ConsentDecision").get("decision").get("enum").toString())
                .isEqualTo("[\"give\",\"refuse\",null]");
    }

    private static JsonNode schema(JsonNode api, String name) {
        return api.get("components").get("schemas").get(name).get("properties");
    }
}
