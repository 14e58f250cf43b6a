package tereze.exchange.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.addresses.Rka;
import tereze.exchange.DisclosedData;
import tereze.exchange.RequestAct.Disclosure;
import tereze.exchange.RequestAct.Given;
import tereze.exchange.Webhook;
import tereze.exchange.WebhookAct;

class WebhookRulesTest {
    private static final String BANK = "steppe-bank";
    private static final UUID ID = Webhook.idOf(BANK);
    private static final UUID NONCE = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-03-02T05:00:00Z");
    private static final WebhookAct SET = new WebhookAct.Set(BANK, "https://bank.example", NONCE, NOW);
    private static final Webhook ACTIVE = WebhookRules.evolve(ID, null, SET);
    private static final Webhook REMOVED = WebhookRules.evolve(ID, ACTIVE, new WebhookAct.Removed(BANK, NOW));

    @Test
    void canBeSetAgain() {
        assertThat(WebhookRules.evolve(ID, REMOVED, SET)).isEqualTo(ACTIVE);
        assertThat(REMOVED.active()).isEmpty();
    }

    @Test
    void beginsWithBeingSet() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookRules.evolve(ID, null, new WebhookAct.Removed(BANK, NOW)));
    }

    /// A message about anything but a yes or a no would show that somebody refused, or is protected.
    @ParameterizedTest
    @CsvSource({
        "YES, steppe-bank, 0, true",
        "NO, steppe-bank, 0, true",
        "NO, steppe-bank, 1, true",
        "NOTHING, steppe-bank, 0, false",
        "YES, samal-clinic, 0, false",
        "YES, steppe-bank, -1, false"
    })
    void tellsOfYesAndNoToTheOneWhoAsked(DisclosedData told, String agency, long later, boolean tells) {
        Disclosure disclosure = new Disclosure(new Rka("0710000000000001"), "Несие", told);
        Given given = new Given(agency, new Subject<>(new PersonId(new UUID(0, 7)), disclosure), NOW.plusMillis(later));

        assertThat(WebhookRules.tells(ACTIVE, given)).isEqualTo(tells);
        assertThat(WebhookRules.tells(REMOVED, given)).isFalse();
    }

    @Test
    void tellsNothingOfWhatWasErased() {
        Given erased = new Given(BANK, new Subject<>(new PersonId(new UUID(0, 7)), null), NOW);

        assertThat(List.of(ACTIVE, REMOVED)).noneMatch(webhook -> WebhookRules.tells(webhook, erased));
    }
}
