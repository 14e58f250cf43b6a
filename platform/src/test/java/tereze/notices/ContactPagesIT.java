package tereze.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// On a page of their cabinet, people choose where and how they are notified. The page runs the same command as
/// the API.
@ExtendWith(Shared.class)
class ContactPagesIT {
    private static final String PAGE = "/cabinet/contacts";

    private static Neighbours neighbours;

    @BeforeAll
    static void start(SharedServer shared) {
        neighbours = new Neighbours(shared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | Менің байланыс деректерім | Сақталды  | Электрондық поштаңызға: aru@example.kz | SMS арқылы: +77010000001 | Тізілімде нөміріңіз жоқ
        ru | Мои контакты              | Сохранено | На электронную почту: aru@example.kz   | По SMS: +77010000001     | В реестре вашего номера нет
        en | Your contact details        | Saved     | By e-mail: aru@example.kz  | By SMS: +77010000001     | There is no number of yours in the register
        """)
    void aChoiceIsSavedAndToldInTheReadersLanguage(
            String language, String title, String saved, String email, String sms, String noNumber) {
        TestPerson person = neighbours.registers.person("Сәбитова", "Ару");
        Browser browser = browser(person, language);
        assertThat(browser.get("/cabinet").body()).contains("href=\"" + PAGE + "\"");
        assertThat(browser.get(PAGE).body()).contains(title, noNumber).doesNotContain(saved, email, sms);

        Answer posted = browser.post(
                PAGE,
                Map.of(
                        "email", " aru@example.kz ",
                        "phone", "+7 (701) 000-00-01",
                        "language", "ru",
                        "channels", "sms,email"));
        assertThat(posted.status()).as(posted.body()).isEqualTo(303);
        assertThat(posted.headers().get("location")).isEqualTo(PAGE + "?saved=true");
        assertThat(browser.get(PAGE + "?saved=true").body())
                .contains(saved, email, sms, "role=\"alert\"")
                .contains("value=\"aru@example.kz\"", "value=\"+77010000001\"");

        JsonNode told = neighbours
                .server
                .person(person.iin())
                .get("/api/v1/me/contacts")
                .json();
        assertThat(told.get("channels").toString()).isEqualTo("[\"email\",\"sms\"]");
        assertThat(told.get("language").stringValue()).isEqualTo("ru");
    }

    @Test
    void whatCannotBeReachedIsAskedAgainWithWhatWasTyped() {
        TestPerson person = neighbours.registers.person("Сәбитова", "Ару");
        Browser browser = browser(person, "en");
        browser.get(PAGE);
        Answer wrong =
                browser.post(PAGE, Map.of("email", "aru@", "phone", "8<b>701", "language", "fr", "channels", "email"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("href=\"#email\"", "href=\"#phone\"", "href=\"#language\"")
                .contains("Enter the e-mail address in full", "Mobile phone: enter a mobile number of Kazakhstan")
                .contains("id=\"email-error\"", "id=\"phone-error\"", "value=\"aru@\"", "value=\"8&lt;b&gt;701\"");

        browser.get(PAGE);
        Answer missing = browser.post(PAGE, Map.of("channels", "email,sms", "language", "kk"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.body()).contains("href=\"#email\"", "E-mail: fill in this field");
        assertThat(neighbours
                        .server
                        .person(person.iin())
                        .get("/api/v1/me/contacts")
                        .json()
                        .get("chosen")
                        .booleanValue())
                .isFalse();
    }

    /// If the phone is left empty, the number of the register is used. A second click changes nothing.
    @Test
    void theRegistersNumberStandsWhereNoneIsGiven() {
        TestPerson person = neighbours.registers.person("Сәбитова", "Ару");
        neighbours.registers.phone(person, "+77020000002");
        Browser browser = browser(person, "en");
        assertThat(browser.get(PAGE).body())
                .contains("By SMS: +77020000002", "we use the number in the register: +77020000002")
                .contains("name=\"phone\"")
                .doesNotContain("value=\"+77020000002\"");

        Map<String, String> form = new HashMap<>(browser.hidden());
        form.putAll(Map.of("email", "", "phone", "", "language", "en"));
        Answer first = browser.postOnly(PAGE, form);
        assertThat(first.status()).as(first.body()).isEqualTo(303);
        assertThat(browser.postOnly(PAGE, form).status()).isEqualTo(303);
        assertThat(JdbcClient.create(neighbours.database.owner())
                        .sql("select version from notices.contacts where person = ?")
                        .param(person.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get(PAGE).body()).contains("In your account").doesNotContain("By SMS: ");
    }

    /// Somebody goes back, changes a field and sends the page again, with the key that it had.
    @Fault("D15")
    @Test
    void anotherFormUnderTheSameKeyIsRefusedWithWhatToDo() {
        Browser browser = browser(neighbours.registers.person("Сәбитова", "Ару"), "en");
        browser.get(PAGE);
        Map<String, String> form = new HashMap<>(browser.hidden());
        form.putAll(Map.of("email", "aru@example.kz", "phone", "", "language", "en"));
        assertThat(browser.postOnly(PAGE, form).status()).isEqualTo(303);
        form.put("email", "ar@example.kz");
        Answer reused = browser.postOnly(PAGE, form);
        assertThat(reused.status()).isEqualTo(422);
        assertThat(reused.body()).contains("open the page again").contains("value=\"ar@example.kz\"");
        assertThat(browser.get(PAGE).body()).contains("value=\"aru@example.kz\"");
    }

    @Test
    void aVisitorIsSentToSignIn() {
        assertThat(new Browser(neighbours.server).get(PAGE).headers().get("location"))
                .isEqualTo("/sign-in?to=%2Fcabinet%2Fcontacts");
    }

    private static Browser browser(TestPerson person, String language) {
        return new Browser(neighbours.server).in(language).signIn(person.iin());
    }
}
