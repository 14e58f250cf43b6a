package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import tereze.api.FormReply.Done;
import tereze.api.FormReply.FieldFault;
import tereze.api.FormReply.Refused;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page reads the responses of the API.
class FormReplyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aRefusalIsReadWithItsFaultsByTheIdsOfTheFields() {
        Refused refused = Refused.of(422, json("""
                {"code": "invalid-field", "title": "Some fields are not right", "detail": "See below", "status": 422,
                 "errors": [{"field": "/form/months", "code": "out-of-range", "text": "is out of range"},
                            {"field": "/form/months", "code": "wrong-type", "text": "is of the wrong type"},
                            {"field": "/email", "code": "missing", "text": "must be given"}]}"""));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("invalid-field");
        assertThat(refused.detail()).isEqualTo("See below");
        assertThat(refused.reference()).isNull();
        assertThat(refused.at("months")).as("the first").map(FieldFault::text).hasValue("is out of range");
        assertThat(refused.at("email")).map(FieldFault::text).hasValue("must be given");
        assertThat(refused.at("form")).isEmpty();
    }

    @Test
    void aRefusalWithoutFaultsHasNone() {
        Refused refused = Refused.of(
                500, json("{\"code\": \"internal\", \"title\": \"Something broke\", \"reference\": \"A1\"}"));

        assertThat(refused.faults()).isEmpty();
        assertThat(refused.detail()).isNull();
        assertThat(refused.reference()).isEqualTo("A1");
    }

    @ParameterizedTest
    @CsvSource({
        "/form/months, months",
        "/form/owners/0/name, owners-0-name",
        "/email, email",
        "/formation, formation",
        "/form, form"
    })
    void aFieldHasTheIdOfItsPlace(String field, String id) {
        assertThat(new FieldFault(field, "missing", "must be given", false).id())
                .isEqualTo(id);
    }

    @Test
    void whatWasDoneIsReadByItsName() {
        Done done = new Done(json("{\"case\": \"17\", \"version\": 2, \"none\": null}"));

        assertThat(done.text("case")).isEqualTo("17");
        assertThatIllegalArgumentException().isThrownBy(() -> done.text("version"));
        assertThatIllegalArgumentException().isThrownBy(() -> done.text("none"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> done.text("receipt"))
                .withMessageContaining("receipt");
    }

    @Test
    void whatWasDoneLeadsToAnotherPage() {
        Model model = new ConcurrentModel();
        String view = new Done(json("{\"case\": \"17\"}"))
                .redirect(done -> "/cases/" + done.text("case"))
                .orShowAgain(model, () -> fail("the form is not shown again"));

        assertThat(view).isEqualTo("redirect:/cases/17");
        assertThat(model.asMap()).isEmpty();
    }

    @Test
    void whatWasRefusedShowsTheFormAgainWithTheRefusal() {
        Model model = new ConcurrentModel();
        Refused refused = Refused.of(409, json("{\"code\": \"case-closed\", \"title\": \"The case is closed\"}"));
        String view = refused.redirect(_ -> fail("nothing was done")).orShowAgain(model, () -> "cases/case");

        assertThat(view).isEqualTo("cases/case");
        assertThat(model.getAttribute(Refused.ATTRIBUTE)).isEqualTo(refused);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
