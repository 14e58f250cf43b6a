package tereze.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.PublicAddress;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The form of each service as a JSON Schema: valid, and nothing but texts beside the rules that the server
/// uses.
@ExtendWith(Shared.class)
class FormSchemaIT {
    private static final String SERVICES = "/api/v1/services";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final SchemaLocation DRAFT = SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId());

    @Test
    void isValidForEachServiceAndHasTheRulesOfTheServer(SharedServer shared) {
        Client anybody = shared.server().stranger();
        String origin = shared.server().bean(PublicAddress.class).origin();
        List<String> services = anybody.get(SERVICES).json().get("items").findValuesAsString("service");
        assertThat(services).isNotEmpty();
        for (String service : services) {
            String path = SERVICES + "/" + service + "/schema";
            Answer answer = anybody.get(path, "Accept-Language", "ru");
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers())
                    .containsEntry("content-type", "application/schema+json")
                    .containsEntry("vary", "Accept-Language");
            ObjectNode schema = (ObjectNode) answer.json();
            assertThat(SCHEMAS.getSchema(DRAFT).validate(schema)).as(service).isEmpty();
            assertThat(schema.remove("$id").stringValue()).isEqualTo(origin + path);
            assertThat(withoutTexts(schema))
                    .as(service)
                    .isEqualTo(anybody.get(SERVICES + "/" + service).json().get("form"));
        }
    }

    private static JsonNode withoutTexts(ObjectNode schema) {
        schema.remove(List.of("title", "description"));
        for (JsonNode property : schema.get("properties")) {
            ObjectNode rules = (ObjectNode) property;
            assertThat(rules.remove("title").stringValue()).isNotBlank();
            rules.remove("description");
            JsonNode choices = rules.remove("oneOf");
            if (choices != null) {
                assertThat(choices.findValuesAsString("const"))
                        .isEqualTo(rules.get("enum")
                                .valueStream()
                                .map(JsonNode::stringValue)
                                .toList());
            }
        }
        return schema;
    }

    @Test
    void speaksTheLanguageOfTheCaller(SharedServer shared) {
        String path = SERVICES + "/residence-temporary";
        Client anybody = shared.server().stranger();
        JsonNode label = anybody.get(path).json().at("/fields/1/label");
        for (String language : List.of("kk", "ru", "en")) {
            assertThat(anybody.get(path + "/schema", "Accept-Language", language)
                            .json()
                            .at("/properties/from/title"))
                    .isEqualTo(label.get(language));
        }
    }

    @Test
    void isOfNoServiceThatThereIsNot(SharedServer shared) {
        assertThat(shared.server().stranger().get(SERVICES + "/none/schema").code())
                .isEqualTo("not-found");
    }
}
