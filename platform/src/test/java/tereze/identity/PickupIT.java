package tereze.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;
import tereze.people.People;
import tereze.testing.Browser;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// A granted card or passport is in the register, with a place and a day to collect it.
@ExtendWith(Shared.class)
class PickupIT {
    private static final AtomicInteger HOMES = new AtomicInteger();

    private static TestServer server;
    private static TestRegisters registers;
    private static TestPerson officer;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Almaty"));
    }

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
        registers = shared.registers();
        officer = registers.person("Қызметкер", "Асқар");
        Officers.appoint(server, officer, "000000000", Instant.now().minusSeconds(60));
        registers.agency("government-for-citizens", "service-delivery", "law-88-v", false);
        registers.centre("astana", "710000000");
    }

    private static TestPerson adult(LocalDate cardExpires) {
        TestPerson person = registers.person("Сәбитов", "Ерлан");
        registers.document(person, "identity-card", cardExpires);
        return person;
    }

    private static TestPerson atHome(TestPerson person) {
        registers.registration(
                person,
                registers.premises("0710000888%06d".formatted(HOMES.incrementAndGet())),
                LocalDate.parse("2020-01-01"),
                null);
        return person;
    }

    private static Answer apply(TestPerson person, String service, String reason) {
        return server.person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"%s\",\"form\":{\"reason\":\"%s\"}}".formatted(service, reason),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static String granted(TestPerson person, String service, String reason) {
        Answer applied = apply(person, service, reason);
        assertThat(applied.status()).as(applied.body()).isEqualTo(201);
        String kase = applied.json().get("case").stringValue();
        String status = server.person(person.iin())
                .get("/api/v1/cases/" + kase)
                .json()
                .get("status")
                .stringValue();
        if (!status.equals("granted")) {
            Answer decided = server.person(officer.iin())
                    .post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"grant\",\"reason\":\"Тексерілді\"}");
            assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        }
        return kase;
    }

    private static List<IdentityDocument> documents(TestPerson person, DocumentKind kind) {
        return server.bean(People.class).documentsOf(new PersonId(person.id())).stream()
                .filter(document -> document.kind() == kind)
                .toList();
    }

    /// The old card is used until the new one is ready.
    @Test
    void aCardThatExpiresIsReplacedFromTheDayOnWhichTheNewOneIsReady() {
        TestPerson person = atHome(adult(today().plusDays(10)));
        granted(person, "identity-card-renewal", "expires");

        List<IdentityDocument> cards = documents(person, DocumentKind.IDENTITY_CARD);
        assertThat(cards).hasSize(2);
        IdentityDocument made = cards.getFirst();
        IdentityDocument old = cards.getLast();
        assertThat(made.issued()).isAfter(today().plusDays(9));
        assertThat(made.expires()).isEqualTo(made.issued().plusYears(10).minusDays(1));
        assertThat(made.number()).matches("[0-9]{9}");
        assertThat(old.annulled()).isEqualTo(made.issued());
        assertThat(old.goodOn(today())).isTrue();
        assertThat(made.goodOn(today())).isFalse();
    }

    @Test
    void aLostCardIsAnnulledAtOnceAndNoSecondOneIsMadeMeanwhile() {
        TestPerson person = atHome(adult(today().plusYears(3)));
        granted(person, "identity-card-renewal", "lost");

        assertThat(documents(person, DocumentKind.IDENTITY_CARD).getLast().goodOn(today()))
                .isFalse();
        assertThat(apply(person, "identity-card-renewal", "lost").code()).isEqualTo("card-in-making");
    }

    /// The page of the case says where and from which day it is collected.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | Паспортыңыз жасалып жатыр.   | Қай жерден алу керек | Орталық
        ru | Ваш паспорт изготавливают.   | Где забрать         | Центр
        en | Your passport is being made. | Where to collect it | Centre
        """)
    void aPassportHasAPlaceAndADay(String language, String sentence, String place, String centre) {
        TestPerson person = atHome(adult(today().plusYears(3)));
        String kase = granted(person, "passport", "first");
        IdentityDocument passport = documents(person, DocumentKind.PASSPORT).getFirst();

        assertThat(new Browser(server)
                        .in(language)
                        .signIn(person.iin())
                        .get("/cases/" + kase)
                        .body())
                .contains(sentence, place, centre, passport.number());
        assertThat(apply(person, "passport", "lost").code()).isEqualTo("passport-in-making");

        JsonNode outcome = server.person(person.iin())
                .get("/api/v1/cases/" + kase, "Accept-Language", language)
                .json()
                .get("outcome");
        assertThat(outcome.get("sentence").stringValue()).startsWith(sentence);
        assertThat(outcome.get("facts")
                        .valueStream()
                        .map(fact -> fact.get("label").stringValue() + ": "
                                + fact.get("value").stringValue()))
                .anyMatch(fact -> fact.startsWith(place + ": "))
                .anyMatch(fact -> fact.endsWith(": " + passport.number()));
    }

    @Test
    void whoIsRegisteredNowhereIsToldThatThePlaceIsNotKnown() {
        TestPerson person = adult(today().plusYears(3));
        String kase = granted(person, "passport", "first");

        assertThat(new Browser(server)
                        .in("en")
                        .signIn(person.iin())
                        .get("/cases/" + kase)
                        .body())
                .contains("You are not registered anywhere, so we do not know the place.");
    }

    private static List<String> notices(TestPerson person) {
        return server.person(person.iin())
                .get("/api/v1/me/notices")
                .json()
                .get("items")
                .valueStream()
                .map(notice -> notice.get("kind").stringValue())
                .toList();
    }

    private static void awaitNotices(TestPerson person, String... kinds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(notices(person)).startsWith(kinds));
    }

    /// The day was fixed when the document was ordered.
    @Test
    void theHolderIsToldOnTheDayOnWhichTheDocumentIsReadyAndOnce() {
        TestPerson person = atHome(adult(today().plusYears(3)));
        granted(person, "passport", "first");
        LocalDate day = documents(person, DocumentKind.PASSPORT).getFirst().issued();
        ReadyDocuments ready = server.bean(ReadyDocuments.class);

        ready.run(day.minusDays(1));
        assertThat(ready.run(day)).isPositive();
        ready.run(day.plusDays(1));

        awaitNotices(person, "passport-ready");
        assertThat(notices(person)).containsOnlyOnce("passport-ready");
    }

    @Test
    void whoseCardExpiresSoonIsRemindedOnTwoDaysAndOnceOnEach() {
        TestPerson person = atHome(adult(today().plusDays(30)));
        ExpiryReminders reminders = server.bean(ExpiryReminders.class);

        // How many are reminded is not asked: other tests have people too.
        reminders.run(today());
        reminders.run(today());
        reminders.run(today().plusDays(22));
        awaitNotices(person, "identity-card-ends-soon");
        assertThat(notices(person)).hasSize(1);
        assertThat(reminders.run(today().plusDays(23))).isPositive();
        reminders.run(today().plusDays(30));
        awaitNotices(person, "identity-card-ends-soon", "identity-card-ends-soon");
        assertThat(notices(person)).hasSize(2);

        Browser browser = new Browser(server).in("en").signIn(person.iin());
        assertThat(browser.get("/cabinet").body())
                .contains("Your identity card expires soon: order a new one", "/services/identity-card-renewal");
        assertThat(browser.get("/cabinet/notices").body()).contains("Order a new document");
        granted(person, "identity-card-renewal", "expires");
        assertThat(browser.get("/cabinet").body()).doesNotContain("Your identity card expires soon");
    }
}
