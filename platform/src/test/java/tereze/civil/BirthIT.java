package tereze.civil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.PersonId;
import tereze.people.Iin;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Sex;
import tereze.people.rules.IinRules;
import tereze.testing.Browser;
import tereze.testing.Officers;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A birth gives a child in the register: with an IIN, parents, a certificate, and a home.
@ExtendWith(Shared.class)
class BirthIT {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static TestServer server;
    private static TestRegisters registers;
    private static JdbcClient owner;
    private static TestPerson registrar;

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Almaty"));
    }

    @BeforeAll
    static void start(SharedServer shared) {
        server = shared.server();
        registers = shared.registers();
        owner = JdbcClient.create(shared.database().owner());
        registrar = registers.person("Тіркеуші", "Асқар");
        Officers.appoint(
                server,
                registrar,
                "registrar",
                "justice",
                "000000000",
                Instant.now().minusSeconds(60));
    }

    private static TestPerson mother() {
        return registers.woman(registers.person("Әлиева", "Дана"));
    }

    /// A mother with a husband.
    private static TestPerson wifeOf(TestPerson husband) {
        TestPerson mother = mother();
        registers.related(husband, mother, "marriage");
        return mother;
    }

    private static String home(TestPerson... residents) {
        String rka = "0710000777%06d".formatted(NUMBERS.incrementAndGet());
        UUID premises = registers.premises(rka);
        for (TestPerson resident : residents) {
            registers.registration(resident, premises, LocalDate.parse("2020-01-01"), null);
        }
        return rka;
    }

    private static Answer apply(TestPerson parent, String medical, LocalDate born, String sex, String key) {
        return server.person(parent.iin())
                .post("/api/v1/cases", """
                        {"service":"birth-registration","form":{"medicalCertificate":"%s","born":"%s","sex":"%s",
                         "familyName":"Әлиева","givenName":"Айша","patronymic":"Ерланқызы"}}""".formatted(medical, born, sex), "Idempotency-Key", key);
    }

    private static String applied(TestPerson parent, String medical, LocalDate born) {
        Answer applied =
                apply(parent, medical, born, "female", UUID.randomUUID().toString());
        assertThat(applied.status()).as(applied.body()).isEqualTo(201);
        return applied.json().get("case").stringValue();
    }

    private static Answer grant(String kase) {
        return server.person(registrar.iin())
                .post("/api/v1/cases/" + kase + "/decision", "{\"outcome\":\"grant\",\"reason\":\"Тексерілді\"}");
    }

    private static String medical() {
        return "МС-" + NUMBERS.incrementAndGet();
    }

    /// The child that a parent has after a granted case.
    private static JsonNode born(TestPerson parent) {
        String kase = applied(parent, medical(), today().minusDays(2));
        assertThat(grant(kase).status()).isEqualTo(200);
        return child(kase);
    }

    /// The register's row of the child that a case gave.
    private static JsonNode child(String kase) {
        return new JsonMapper()
                .readTree(owner.sql("select to_json(p) from people.person p join civil.birth b on b.child = p.id"
                                + " where b.kase = ?::uuid")
                        .param(kase)
                        .query(String.class)
                        .single());
    }

    private static List<String> homesOf(JsonNode child) {
        return owner.sql("select p.rka from addresses.registration r join addresses.premises p on p.id = r.premises"
                        + " where r.person = ?::uuid and r.ended is null")
                .param(child.get("id").stringValue())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static List<UUID> parentsOf(JsonNode child) {
        return owner.sql("select person from people.relation where other = ?::uuid and kind = 'parent'")
                .param(child.get("id").stringValue())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(done);
    }

    private static JsonNode documents(TestPerson person) {
        return server.person(person.iin()).get("/api/v1/me/documents").json().get("items");
    }

    @Test
    void givesAChildWithAnIinParentsACertificateAndAHome() throws IOException {
        TestPerson father = registers.person("Әлиев", "Ерлан");
        TestPerson mother = wifeOf(father);
        String home = home(mother, father);
        String kase = applied(mother, medical(), today().minusDays(2));
        assertThat(grant(kase).status()).isEqualTo(200);
        JsonNode child = child(kase);

        String number = child.get("iin").stringValue();
        Person entered = server.bean(People.class).byIin(new Iin(number)).orElseThrow();
        assertThat(entered.birth()).isEqualTo(today().minusDays(2));
        assertThat(entered.fullName()).isEqualTo("Әлиева Айша Ерланқызы");
        assertThat(entered.citizenship()).isEqualTo("KAZ");
        assertThat(parentsOf(child)).containsExactlyInAnyOrder(mother.id(), father.id());
        assertThat(homesOf(child)).containsExactly(home);

        for (TestPerson parent : List.of(mother, father)) {
            await(() -> !documents(parent).isEmpty());
            JsonNode paper = documents(parent).get(0);
            assertThat(paper.get("kind").stringValue()).isEqualTo("birth-certificate");
            assertThat(paper.get("valid").booleanValue()).isTrue();
            assertThat(paper.get("registration").isNull()).isTrue();
            byte[] file = file(parent, paper);
            assertThat(text(file))
                    .contains("Туу туралы куәлік", "Свидетельство о рождении", "Birth certificate")
                    .contains("Әлиева Айша Ерланқызы", number, "Әлиева Дана", "Әлиев Ерлан", "Анасы", "Әкесі")
                    .contains(paper.get("code").stringValue());
            assertThat(file(parent, paper)).isEqualTo(file);
            assertThat(server.stranger()
                            .get("/api/v1/check/"
                                    + paper.get("code").stringValue().replace(" ", ""))
                            .body())
                    .isEqualTo("{\"genuine\":true,\"valid\":true}");
        }
        assertThat(documents(mother).get(0).get("code"))
                .isNotEqualTo(documents(father).get(0).get("code"));
        TestPerson stranger = registers.person("Бөтен", "Адам");
        assertThat(server.person(stranger.iin())
                        .get(documents(mother).get(0).get("file").stringValue())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theCertificateHoldsUntilItIsAnnulledAndAWrongCodeIsNobodys() {
        TestPerson mother = mother();
        JsonNode child = born(mother);
        await(() -> !documents(mother).isEmpty());
        String code = documents(mother).get(0).get("code").stringValue().replace(" ", "");
        char last = code.charAt(24);
        assertThat(server.stranger()
                        .get("/api/v1/check/" + code.substring(0, 24) + (last == '9' ? '0' : (char) (last + 1)))
                        .code())
                .isEqualTo("check-code-mistyped");
        assertThat(server.stranger().get("/api/v1/check/" + "0".repeat(25)).body())
                .isEqualTo("{\"genuine\":false,\"valid\":false}");

        registers.annul(UUID.fromString(child.get("id").stringValue()), today());
        assertThat(server.stranger().get("/api/v1/check/" + code).body())
                .isEqualTo("{\"genuine\":true,\"valid\":false}");
        assertThat(server.stranger()
                        .get("/check/" + code, "Accept-Language", "en")
                        .body())
                .contains("The document is genuine, but not valid now")
                .doesNotContain("Айша");
    }

    /// The page of the case says the outcome first; the child is in the cabinet of both parents at once.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | Баланың туғаны тіркелді: Әлиева Айша Ерланқызы. | Менің балаларым | Әдетте бұдан кейін не істейді | Достық
        ru | Рождение зарегистрировано: Әлиева Айша Ерланқызы. | Мои дети | Что обычно делают дальше | Достык
        en | The birth is registered: Әлиева Айша Ерланқызы. | Your children | What people usually do next | Dostyq
        """)
    void isOnThePageOfTheCaseAndInTheCabinet(
            String language, String sentence, String children, String next, String street) {
        TestPerson father = registers.person("Әлиев", "Ерлан");
        TestPerson mother = wifeOf(father);
        home(mother);
        String kase = applied(mother, medical(), today().minusDays(2));
        assertThat(grant(kase).status()).isEqualTo(200);
        String iin = child(kase).get("iin").stringValue();

        Browser cabinet = new Browser(server).in(language).signIn(mother.iin());
        assertThat(cabinet.get("/cases/" + kase).body())
                .contains(sentence, iin, next, "href=\"/cabinet/documents\"", "href=\"/cabinet/children\"");
        assertThat(cabinet.get("/cabinet").body()).contains("href=\"/cabinet/children\"", children);
        assertThat(cabinet.get("/cabinet/children").body()).contains("Әлиева Айша Ерланқызы", iin, street);
        assertThat(new Browser(server)
                        .in(language)
                        .signIn(father.iin())
                        .get("/cabinet/children")
                        .body())
                .contains(iin);
    }

    @Test
    void bothParentsAreNotified() {
        TestPerson father = registers.person("Әлиев", "Ерлан");
        TestPerson mother = wifeOf(father);
        born(mother);

        for (TestPerson parent : List.of(mother, father)) {
            await(() ->
                    server.person(parent.iin()).get("/api/v1/me/notices").body().contains("parent-entered"));
        }
    }

    @Test
    void twinsAreTwoChildren() {
        TestPerson mother = wifeOf(registers.person("Әлиев", "Ерлан"));
        String home = home(mother);
        JsonNode one = born(mother);
        JsonNode other = born(mother);

        assertThat(one.get("iin")).isNotEqualTo(other.get("iin"));
        assertThat(one.get("birth")).isEqualTo(other.get("birth"));
        assertThat(homesOf(one)).containsExactly(home);
        assertThat(homesOf(other)).containsExactly(home);
    }

    /// A mother who is not married is the only parent. A father who is not married cannot apply.
    @Test
    void onlyTheMotherIsEnteredIfSheIsNotMarried() {
        TestPerson mother = mother();
        JsonNode child = born(mother);
        assertThat(parentsOf(child)).containsExactly(mother.id());
        assertThat(homesOf(child)).isEmpty();

        TestPerson father = registers.person("Әлиев", "Ерлан");
        Answer refused =
                apply(father, medical(), today(), "male", UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(201);
        assertThat(server.person(father.iin())
                        .get("/api/v1/cases/" + refused.json().get("case").stringValue())
                        .json()
                        .at("/decision/code")
                        .stringValue())
                .isEqualTo("mother-unknown");
    }

    @Test
    void theChildIsRegisteredWithTheParentWhoHasAHome() {
        TestPerson father = registers.person("Әлиев", "Ерлан");
        TestPerson mother = wifeOf(father);
        String home = home(father);

        assertThat(homesOf(born(mother))).containsExactly(home);
    }

    /// He must not learn by it where she lives.
    @Test
    void aFatherWhoLivesElsewhereRegistersTheChildNowhere() {
        TestPerson father = registers.person("Әлиев", "Ерлан");
        TestPerson mother = wifeOf(father);
        home(father);
        String hers = home(mother);

        assertThat(homesOf(born(father))).isEmpty();
        assertThat(homesOf(born(mother))).containsExactly(hers);
    }

    @Test
    void aChildOfAProtectedMotherIsHidden() {
        TestPerson father = registers.person("Әлиев", "Ерлан");
        TestPerson mother =
                registers.woman(registers.person(new Traits(LocalDate.parse("1990-05-12"), null, false, true)));
        registers.related(father, mother, "marriage");
        home(mother);
        JsonNode child = born(mother);

        assertThat(child.get("sealed").booleanValue()).isTrue();
        assertThat(new Browser(server)
                        .in("en")
                        .signIn(father.iin())
                        .get("/cabinet/children")
                        .body())
                .doesNotContain(child.get("iin").stringValue(), "Dostyq");
    }

    /// Whoever applies a second time with the same paper gets no second child: the parent with another key, the other
    /// parent, also typed with other spaces and letters.
    @Test
    void oneMedicalCertificateGivesOneChild() {
        TestPerson father = registers.person("Әлиев", "Ерлан");
        TestPerson mother = wifeOf(father);
        String number = medical();
        String first = applied(mother, number, today().minusDays(2));
        String second = applied(father, number.replace("МС-", "мс "), today().minusDays(2));
        assertThat(grant(first).status()).isEqualTo(200);
        Answer forbidden = grant(second);
        assertThat(forbidden.status()).isEqualTo(409);
        assertThat(forbidden.code()).isEqualTo("rule-forbids");

        assertThat(server.bean(People.class).childrenOf(new PersonId(mother.id())))
                .hasSize(1);
    }

    @Test
    void aDoubleSubmitIsOneCase() {
        TestPerson mother = mother();
        String number = medical();
        String key = UUID.randomUUID().toString();
        Answer first = apply(mother, number, today(), "female", key);
        Answer again = apply(mother, number, today(), "female", key);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(apply(mother, number, today(), "female", UUID.randomUUID().toString())
                        .code())
                .isEqualTo("application-open");
    }

    /// Of two births that are granted at once, one gets the last number of the day, and the other none.
    @Test
    void theLastIinOfADayIsGivenOnce() throws Exception {
        LocalDate born = today().minusYears(3).minusDays(NUMBERS.incrementAndGet());
        String stem = IinRules.stem(born, Sex.FEMALE);
        List<String> numbers = IntStream.range(0, IinRules.SERIALS)
                .mapToObj(serial -> Iin.closing(stem + "%04d".formatted(serial)))
                .flatMap(iin -> iin.stream().map(Iin::value))
                .toList();
        registers.takeIins(numbers.subList(1, numbers.size()));
        List<String> cases = IntStream.range(0, 4)
                .mapToObj(_ -> applied(mother(), medical(), born))
                .toList();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> granted : pool.invokeAll(cases.stream()
                    .map(kase -> (Callable<Answer>) () -> grant(kase))
                    .toList())) {
                assertThat(granted.get().status()).isIn(200, 409);
            }
        }

        assertThat(owner.sql("select count(*) from people.person where iin = ?")
                        .param(numbers.getFirst())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(owner.sql("select status from cases.case where id = any(?::uuid[])")
                        .param(cases.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("granted", "with-officer", "with-officer", "with-officer");
    }

    /// Two births of one day at once are two children.
    @Test
    void birthsAtOnceGetNumbersOfTheirOwn() throws Exception {
        List<String> cases = IntStream.range(0, 6)
                .mapToObj(_ -> applied(mother(), medical(), today().minusDays(1)))
                .toList();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> granted : pool.invokeAll(cases.stream()
                    .map(kase -> (Callable<Answer>) () -> grant(kase))
                    .toList())) {
                assertThat(granted.get().status()).isEqualTo(200);
            }
        }

        assertThat(cases.stream().map(kase -> child(kase).get("iin").stringValue()))
                .doesNotHaveDuplicates()
                .hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"2001-05-01, child-too-old", "2999-01-01, born-in-future"})
    void onlyANewbornChildIsRegistered(LocalDate born, String code) {
        assertThat(apply(mother(), medical(), born, "female", UUID.randomUUID().toString())
                        .code())
                .isEqualTo(code);
    }

    private static byte[] file(TestPerson person, JsonNode document) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            server.person(person.iin())
                                    .request(document.get("file").stringValue())
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
