package tereze.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;
import tereze.catalogue.FormDefinition;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// P4: no service asks for a paper that the state already has. Nobody can apply for an address certificate, and no
/// form has a field for a fact that a register contains.
@Tag("prove")
@Tag("P4")
@ExtendWith(Shared.class)
class P4NoPaperIT {
    /// The fields that every form may have: what the applicant wants, never what is known about the applicant. Add
    /// a field only if no register contains the answer.
    private static final Set<String> WISHES =
            Set.of("premises", "from", "months", "registration", "iin", "child", "reason");

    /// The fields that one service has in addition, because no register contains the answer: its own wishes, and
    /// facts that have no register yet (vehicles, weapons, medical certificates). An officer checks these facts.
    private static final Map<String, Set<String>> WISHES_OF = Map.of(
            "birth-registration",
            Set.of("medicalCertificate", "born", "sex", "familyName", "givenName", "patronymic"),
            "name-change",
            Set.of("familyName", "givenName", "patronymic", "explanation"),
            "divorce-by-consent",
            Set.of("noDispute", "familyName"),
            "stay-extension",
            Set.of("days"),
            "vehicle-address-change",
            Set.of("plate", "vin"),
            "vehicle-reregistration",
            Set.of("plate", "vin", "ground", "agreed", "keepPlate"),
            "weapon-permit-renewal",
            Set.of("permit", "weapon", "safe", "medicalOn"));

    private static TestServer server;
    private static TestRegisters.TestPerson person;

    @BeforeAll
    static void start(SharedServer shared) {
        person = shared.registers().person("Сәбитов", "Ерлан");
        server = shared.server();
    }

    @ParameterizedTest
    @ValueSource(strings = {"address-certificate", "residence-certificate", "certificate"})
    void nobodyCanApplyForAnAddressCertificate(String service) {
        Answer answer = server.person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"" + service + "\",\"form\":{}}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("service-unknown");
    }

    @Test
    void noServiceIsACertificateOfAnAddress() {
        assertThat(server.bean(Catalogue.class).all()).isNotEmpty().allSatisfy(definition -> {
            var name = definition.about().name();
            assertThat(String.join(" ", definition.service().value(), name.kk(), name.ru(), name.en())
                            .toLowerCase(Locale.ROOT))
                    .doesNotContain("certificate", "справк", "анықтама");
        });
    }

    @Test
    void noFormAsksForWhatARegisterAnswers() {
        assertThat(server.bean(Catalogue.class).all()).isNotEmpty().allSatisfy(definition -> {
            Set<String> asked = new TreeSet<>();
            definition.form().fields().stream().map(FormDefinition.Field::name).forEach(asked::add);
            asked.removeAll(WISHES);
            asked.removeAll(WISHES_OF.getOrDefault(definition.service().value(), Set.of()));
            assertThat(asked).as(definition.service().value()).isEmpty();
        });
    }

    @Test
    void everyServiceTakesItsEvidenceFromRegisters() {
        assertThat(server.bean(Catalogue.class).all())
                .isNotEmpty()
                .extracting(Definition::procedure)
                .allSatisfy(procedure -> assertThat(procedure.evidence()).isNotEmpty());
    }
}
