package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.testing.Portal;
import tereze.testing.Shared;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Client;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// A private bank asks a person three times. The person allows one request, refuses one and does not answer one.
/// The bank sees which one was allowed and cannot tell the other two apart. The person sees all three.
@ExtendWith(Shared.class)
class BankBrowserIT {
    @Test
    void learnsOnlyWhatThePersonAllows(Portal portal) {
        String rka = portal.member("tenant", 0).rents();
        TestPerson person = portal.registers().person("Ысқақов", "Тимур");
        portal.registers().registration(person, portal.premises(rka).id(), LocalDate.of(2025, 6, 1), null);
        Client bank = portal.server().agency("steppe-bank");
        String given = asked(bank, person, rka, "Ипотека");
        Client clinic = portal.server().agency("samal-clinic");
        String refused = asked(clinic, person, rka, "Карта");

        try (Visitor visitor = portal.visitor(Window.phone(Language.RU))) {
            visitor.signIn(person.iin()).open("/cabinet").follow("exchange.requests.title");
            assertThat(visitor.main().locator(".govuk-tag--yellow").count()).isEqualTo(2);
            opened(visitor, given, "Ипотека").press("exchange.request.give");
            assertThat(visitor.text()).contains(visitor.words("exchange.request.told.yes"));
            String silent = asked(bank, person, rka, "Рассрочка");
            visitor.open("/cabinet/requests");
            opened(visitor, refused, "Карта").press("exchange.request.refuse");
            assertThat(visitor.text()).contains(visitor.words("exchange.request.refused"));
            assertThat(status(bank, given)).isEqualTo("yes");
            assertThat(status(clinic, refused)).isEqualTo("pending");
            assertThat(status(bank, silent)).isEqualTo("pending");

            portal.clock().pass(Duration.ofHours(2));
            assertThat(status(bank, given)).isEqualTo("yes");
            assertThat(status(clinic, refused)).isEqualTo("unavailable");
            assertThat(status(bank, silent)).isEqualTo("unavailable");
            visitor.signIn(person.iin()).open("/cabinet/requests");
            opened(visitor, silent, "Рассрочка");
            assertThat(visitor.text()).contains(visitor.words("exchange.request.lapsed"));
            assertThat(visitor.button("exchange.request.give").count()).isZero();

            visitor.follow("exchange.request.log");
            Locator looks = visitor.main()
                    .locator(".tz-log__entry")
                    .filter(new Locator.FilterOptions().setHasText("Дала Үлгі Банкі"));
            assertThat(looks.count()).as("two questions, one with its answer").isEqualTo(2);
            assertThat(looks.filter(new Locator.FilterOptions().setHasText(visitor.words("cabinet.who-asked.saw")))
                            .count())
                    .isEqualTo(1);
        }
    }

    private static Visitor opened(Visitor visitor, String request, String purpose) {
        visitor.go("a[href='/cabinet/requests/" + request + "']");
        assertThat(visitor.text()).contains(purpose);
        return visitor;
    }

    private static String asked(Client bank, TestPerson person, String rka, String purpose) {
        return bank.post(
                        "/api/v1/exchange/requests",
                        "{\"iin\":\"%s\",\"rka\":\"%s\",\"purpose\":\"%s\"}".formatted(person.iin(), rka, purpose))
                .json()
                .get("request")
                .stringValue();
    }

    private static String status(Client bank, String request) {
        return bank.get("/api/v1/exchange/requests/" + request)
                .json()
                .get("status")
                .stringValue();
    }
}
