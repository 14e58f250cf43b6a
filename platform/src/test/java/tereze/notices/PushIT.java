package tereze.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Code;
import tereze.notices.rules.PushRules;
import tereze.testing.Browser;
import tereze.testing.PushReceiver;
import tereze.testing.PushReceiver.Received;
import tereze.testing.PushReceiver.Subscribed;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// People get their notifications in browsers, and nobody else reads or sends them.
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushIT {
    private static final String PAGE = "/cabinet/contacts";
    private static final Pattern END = Pattern.compile(PAGE + "/push/[0-9a-f-]+/end");
    private static final Pattern KEY = Pattern.compile("data-tz-push=\"([^\"]+)\"");
    private static final AtomicInteger PATHS = new AtomicInteger();

    private final PushReceiver receiver = new PushReceiver();
    private SharedServer shared;
    private JdbcClient owner;

    @BeforeAll
    void start(SharedServer given) {
        shared = given;
        owner = JdbcClient.create(given.database().owner());
    }

    @AfterAll
    void stop() {
        receiver.close();
    }

    /// A person's browser, at its push service.
    private final class Phone {
        private final Subscribed keys = new Subscribed();
        private final String path = "/push/" + PATHS.incrementAndGet();

        private Answer turnOn(TestPerson person) {
            Browser browser = browser(person);
            browser.get(PAGE);
            return browser.postOnly(
                    PAGE + "/push",
                    form(browser, receiver.at(path)),
                    "User-Agent",
                    "Mozilla/5.0 (Android) Firefox/140.0");
        }

        private Map<String, String> form(Browser browser, String endpoint) {
            Map<String, String> form = new HashMap<>(browser.hidden());
            form.putAll(Map.of("endpoint", endpoint, "p256dh", keys.key(), "auth", keys.secret()));
            return form;
        }

        /// The message with a title.
        private Received awaited(String title) throws InterruptedException {
            Neighbours.await(() -> titled(title).isPresent());
            return titled(title).orElseThrow();
        }

        private Optional<Received> titled(String title) {
            return receiver.to(path).stream()
                    .filter(message ->
                            keys.read(message).get("title").stringValue().equals(title))
                    .findFirst();
        }

        private List<Received> awaited(int number) throws InterruptedException {
            Neighbours.await(() -> receiver.to(path).size() >= number);
            return receiver.to(path);
        }
    }

    private Browser browser(TestPerson person) {
        return new Browser(shared.server()).in("en").signIn(person.iin());
    }

    private String page(TestPerson person) {
        return browser(person).get(PAGE).body();
    }

    private List<String> states(TestPerson person) {
        return owner.sql(
                        "select coalesce(stage ->> 'reason', status) from notices.push where person = ? order by since, id")
                .param(person.id())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private List<String> sent(TestPerson person) {
        return owner.sql("select state || coalesce(' ' || reason, '') from notices.outgoing"
                        + " where person = ? and channel = 'push' order by seq, addressed")
                .param(person.id())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private int notices(TestPerson person) {
        return owner.sql("select count(*) from notices.notice where person = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aMessageIsForOneBrowserAndSaysWhatAnSmsSays() throws InterruptedException {
        try (Neighbours neighbours = new Neighbours(shared)) {
            Phone phone = new Phone();
            neighbours.choose(neighbours.owner, "{\"language\":\"ru\",\"channels\":[]}");
            assertThat(phone.turnOn(neighbours.owner).status()).isEqualTo(303);
            neighbours.askTheOwner();

            Received message = phone.awaited("Нужно ваше согласие");
            JsonNode content = phone.keys.read(message);
            assertThat(content.get("text").stringValue())
                    .startsWith("Нужно согласие. Ответить можно в кабинете до ")
                    .doesNotContain(neighbours.owner.iin(), "Оспанов");
            assertThat(content.get("language").stringValue()).isEqualTo("ru");
            assertThat(content.get("page").stringValue()).matches("/cases/[0-9a-f-]{36}/consent");
            assertThat(content.propertyNames()).containsExactlyInAnyOrder("id", "title", "text", "language", "page");
            assertThat(phone.keys
                            .read(phone.awaited("Сообщения включены в новом браузере"))
                            .get("page")
                            .stringValue())
                    .isEqualTo("/cabinet/contacts");

            JsonNode claims = PushReceiver.claims(message);
            assertThat(claims.get("aud").stringValue()).isEqualTo(receiver.at(""));
            assertThat(claims.get("sub").stringValue()).isEqualTo("mailto:demo@tereze.example");
            assertThat(Instant.ofEpochSecond(claims.get("exp").longValue()))
                    .isBetween(Instant.now(), Instant.now().plusSeconds(86_400));
            Matcher key = KEY.matcher(page(neighbours.owner));
            assertThat(key.find()).isTrue();
            assertThat(PushReceiver.keyOf(message)).isEqualTo(key.group(1));
            assertThat(message.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
            assertThat(message.headers().getFirst("Ttl")).isEqualTo("172800");
            assertThat(message.topic()).matches("[A-Za-z0-9_-]{22}");
            assertThat(new String(message.body(), UTF_8)).doesNotContain("согласие");
            assertThat(page(neighbours.owner))
                    .contains("Firefox, Android")
                    .doesNotContain(receiver.at(phone.path), phone.path, phone.keys.key(), phone.keys.secret());
        }
    }

    @Test
    void itEndsWhenThePersonTurnsItOffAndNobodyElseCan() throws InterruptedException {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        TestPerson stranger = shared.registers().person("Бөтен", "Жан");
        Phone phone = new Phone();
        phone.turnOn(person);
        phone.awaited(1);
        Matcher end = END.matcher(page(person));
        assertThat(end.find()).isTrue();

        Browser other = browser(stranger);
        other.get(PAGE);
        Answer refused = other.post(end.group(), Map.of());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.body()).contains("You have no such browser");
        assertThat(states(person)).containsExactly("active");

        Browser own = browser(person);
        own.get(PAGE);
        assertThat(own.post(end.group(), Map.of()).status()).isEqualTo(303);
        assertThat(states(person)).containsExactly("turned-off");
        assertThat(page(person)).doesNotContain("Firefox, Android");
        assertThat(owner.sql("select stage::text from notices.push where person = ?")
                        .param(person.id())
                        .query(String.class)
                        .single())
                .doesNotContain(phone.path, phone.keys.secret());
    }

    /// On a shared computer the browser is one subscription, whoever is signed in.
    @Test
    void whoeverTurnsItOnLastInABrowserGetsTheNotificationsThere() throws InterruptedException {
        TestPerson first = shared.registers().person("Сәбитова", "Ару");
        TestPerson second = shared.registers().person("Оспанов", "Дәурен");
        Phone phone = new Phone();
        phone.turnOn(first);
        phone.awaited(1);
        assertThat(phone.turnOn(second).status()).isEqualTo(303);
        phone.awaited(2);

        assertThat(states(first)).containsExactly("replaced");
        assertThat(states(second)).containsExactly("active");
        assertThat(phone.turnOn(second).status()).isEqualTo(303);
        assertThat(states(second)).containsExactly("replaced", "active");
    }

    @ParameterizedTest
    @CsvSource({"410, GONE", "404, GONE"})
    void aBrowserThatIsGoneIsForgotten(int status, PushSubscription.Reason reason) throws InterruptedException {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        Phone phone = new Phone();
        receiver.answer(phone.path, status, Map.of());
        phone.turnOn(person);
        phone.awaited(1);

        Neighbours.await(() -> states(person).equals(List.of(Code.of(reason))));
        Neighbours.await(() -> sent(person).equals(List.of("refused http " + status)));
    }

    @Test
    void aBusyServiceIsAskedAgainAfterThePauseThatItNames() throws InterruptedException {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        Phone phone = new Phone();
        receiver.answer(phone.path, 429, Map.of("Retry-After", "3600"));
        phone.turnOn(person);
        phone.awaited(1);

        Neighbours.await(() -> sent(person).equals(List.of("waiting http 429")));
        assertThat(owner.sql("select extract(epoch from due - clock_timestamp()) from notices.outgoing"
                                + " where person = ? and channel = 'push'")
                        .param(person.id())
                        .query(Double.class)
                        .single())
                .isBetween(3_500.0, 3_601.0);
        owner.sql("update notices.outgoing set due = clock_timestamp() where person = ? and channel = 'push'")
                .param(person.id())
                .update();
        List<Received> both = phone.awaited(2);
        assertThat(both.get(1).topic()).isEqualTo(both.get(0).topic());
        Neighbours.await(() -> sent(person).equals(List.of("acknowledged")));
        assertThat(states(person)).containsExactly("active");
    }

    /// A redirect could lead to a machine of our own network.
    @Test
    void aRedirectIsNotFollowed() throws InterruptedException {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        Phone phone = new Phone();
        receiver.answer(phone.path, 307, Map.of("Location", receiver.at("/secret")));
        phone.turnOn(person);
        phone.awaited(1);

        Neighbours.await(() -> sent(person).equals(List.of("refused http 307")));
        assertThat(receiver.to("/secret")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/push",
                "https://169.254.169.254/latest",
                "https://metadata.google.internal/",
                "https://[::ffff:10.0.0.1]/",
                "http://push.example/",
                "https://user@push.example/",
                "https://push.example:22/",
                "javascript:alert(1)"
            })
    void aHostileAddressIsRefused(String endpoint) {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        Browser browser = browser(person);
        browser.get(PAGE);

        Answer refused = browser.postOnly(PAGE + "/push", new Phone().form(browser, endpoint));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain(endpoint);
        assertThat(states(person)).isEmpty();
    }

    /// Without JavaScript the form is empty.
    @Test
    void aBrowserWithoutKeysIsToldWhatItLacks() {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        Browser browser = browser(person);
        browser.get(PAGE);
        Answer empty = browser.post(PAGE + "/push", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("JavaScript must be on");

        Map<String, String> form = new Phone().form(browser, receiver.at("/x"));
        form.put("p256dh", new Subscribed().key().replaceFirst("..$", "AA"));
        assertThat(browser.postOnly(PAGE + "/push", form).status())
                .as("not a point of the curve")
                .isEqualTo(422);
        assertThat(states(person)).isEmpty();
    }

    @Test
    void aPersonHasTenBrowsers() {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        for (int i = 0; i < PushRules.MOST_BROWSERS; i++) {
            assertThat(new Phone().turnOn(person).status()).isEqualTo(303);
        }

        Answer refused = new Phone().turnOn(person);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Messages are on in too many browsers");
        assertThat(states(person)).hasSize(PushRules.MOST_BROWSERS);
    }

    @Test
    void twoNodesSendEachMessageOnce() throws InterruptedException {
        TestPerson person = shared.registers().person("Сәбитова", "Ару");
        List<Phone> phones = new ArrayList<>();
        try (TestServer second = TestServer.start(shared.database())) {
            assertThat(second.port()).isPositive();
            for (int i = 0; i < 6; i++) {
                Phone phone = new Phone();
                phone.turnOn(person);
                phones.add(phone);
            }
            Neighbours.await(() -> notices(person) == 6);
            Neighbours.await(() -> sent(person).stream().allMatch("acknowledged"::equals));
        }
        // Each browser hears of itself and of all that follow.
        List<Received> all = phones.stream()
                .flatMap(phone -> receiver.to(phone.path).stream())
                .toList();
        assertThat(all).hasSameSizeAs(sent(person)).hasSizeGreaterThanOrEqualTo(21);
        assertThat(all.stream().map(Received::topic)).doesNotHaveDuplicates();
    }

    /// A node that stops while it waits for an answer leaves what one that was killed leaves: a message that is taken.
    @Test
    @Tag("prove")
    void aMessageWhoseSenderDiedIsSentAgainWithTheSameId() throws InterruptedException {
        try (TestDatabase own = TestDatabase.create()) {
            TestPerson person = new TestRegisters(own).person("Сәбитова", "Ару");
            TestServer first = TestServer.start(own);
            Phone phone = new Phone();
            receiver.hold();
            Browser browser = new Browser(first).in("en").signIn(person.iin());
            browser.get(PAGE);
            browser.postOnly(PAGE + "/push", phone.form(browser, receiver.at(phone.path)));
            phone.awaited(1);
            first.close();
            receiver.letGo();
            JdbcClient all = JdbcClient.create(own.owner());
            all.sql("update notices.outgoing set due = clock_timestamp() where channel = 'push'")
                    .update();
            try (TestServer second = TestServer.start(own)) {
                assertThat(second.port()).isPositive();
                List<Received> both = phone.awaited(2);
                assertThat(both.get(1).topic()).isEqualTo(both.get(0).topic());
                Neighbours.await(() -> all.sql("select state from notices.outgoing where channel = 'push'")
                        .query(String.class)
                        .single()
                        .equals("acknowledged"));
            }
            assertThat(receiver.to(phone.path)).hasSize(2);
        }
    }
}
