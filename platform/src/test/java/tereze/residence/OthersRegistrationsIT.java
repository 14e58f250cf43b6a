package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;

/// Somebody knows the id of another person's registration, for instance because they once owned the home. No question
/// takes it, and no page says whose it is or whether it exists.
@ExtendWith(Shared.class)
class OthersRegistrationsIT {
    private static final LocalDate SINCE = LocalDate.parse("2024-01-01");

    private static Town town;
    private static String registration;

    @BeforeAll
    static void start(Town shared) {
        town = shared;
        TestPerson lodger = town.registers.person("Қасымов", "Дәурен");
        Home home = town.homeOf(town.adult());
        registration =
                town.registers.registration(lodger, home.id(), SINCE, null).toString();
    }

    @ParameterizedTest
    @CsvSource({"residence-end", "residence-objection"})
    void theQuestionTakesOnlyWhatItOffers(String service) {
        Browser stranger = new Browser(town.server).signIn(town.adult().iin());
        String question = "/services/" + service + "/apply/registration";
        for (String id : new String[] {registration, UUID.randomUUID().toString()}) {
            stranger.get(question);
            Answer refused = stranger.post(question, Map.of("registration", id));
            assertThat(refused.status()).as(id).isEqualTo(422);
            assertThat(refused.body()).doesNotContain("Дәурен");
        }
    }

    @ParameterizedTest
    @CsvSource({"residence-end", "residence-objection"})
    void theAnswersThatAreSentDirectlyNameNobody(String service) {
        Browser stranger = new Browser(town.server).signIn(town.adult().iin());
        stranger.get("/services/" + service);
        stranger.get("/cabinet/contacts");
        Answer refused = stranger.post(
                "/services/" + service + "/apply", Map.of("registration", registration, "reason", "Кім бұл?"));
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.body()).doesNotContain("Дәурен");
    }

    @Test
    void anOwnerStillChoosesWhoLivesAtTheirs() {
        TestPerson owner = town.adult();
        Home home = town.homeOf(owner);
        String lodgers = town.registers
                .registration(town.registers.person("Оспанов", "Ержан"), home.id(), SINCE, null)
                .toString();
        Browser pages = new Browser(town.server).signIn(owner.iin());
        String question = "/services/residence-objection/apply/registration";
        pages.get(question);
        assertThat(pages.post(question, Map.of("registration", lodgers)).status())
                .isEqualTo(303);
    }
}
