package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.residence.Town.Home;
import tereze.testing.Browser;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// A registered person gets a notice, and anybody who sees it can check whether it is genuine.
class DocumentsIT {
    private static final String ROWS =
            "select coalesce(string_agg(d::text, ' ' order by d.seq), '') from documents.document d";

    private static Town town;

    @BeforeAll
    static void start() {
        town = new Town();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    @BeforeEach
    void monday() {
        town.clock.set(Town.MONDAY_MORNING);
    }

    @Test
    void itsHolderAloneGetsTheNoticeOfARegistration() throws IOException {
        TestPerson holder = town.registers.person("Өмірәлі", "Іңкәр");
        Home home = town.homeOf(holder);
        assertThat(town.documents(holder)).isEmpty();
        JsonNode document = town.registered(holder, home);

        assertThat(document.get("kind").stringValue()).isEqualTo("registration-notice");
        assertThat(document.get("registered").stringValue()).isEqualTo("permanent");
        assertThat(document.get("since").stringValue()).isEqualTo("2026-03-02");
        assertThat(document.get("valid").booleanValue()).isTrue();

        HttpResponse<byte[]> file = file(holder, document);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(text(file.body()))
                .contains(
                        "Өмірәлі Іңкәр",
                        "Достық",
                        "Достык",
                        "Dostyq",
                        document.get("code").stringValue())
                .contains(document.get("number").stringValue(), "Үлгі · Образец · Specimen")
                .doesNotContain(holder.iin(), document.get("document").stringValue());
        assertThat(file(holder, document).body()).isEqualTo(file.body());

        TestPerson stranger = town.adult();
        assertThat(town.documents(stranger)).isEmpty();
        Answer refused = town.as(stranger).get(document.get("file").stringValue());
        Answer unknown = town.as(stranger).get("/api/v1/me/documents/" + UUID.randomUUID());
        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.code()).isEqualTo("document-unknown");
        assertThat(refused.body()).isEqualTo(unknown.body());
        assertThat(town.server
                        .stranger()
                        .get(document.get("file").stringValue())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anybodyCanTellWhetherItIsGenuineAndStillHoldsAndNothingElse() {
        TestPerson holder = town.adult();
        JsonNode document = town.registered(holder, town.homeOf(holder));
        String code = document.get("code").stringValue().replace(" ", "");

        String genuine = "{\"genuine\":true,\"valid\":true}";
        assertThat(town.check(code).body()).isEqualTo(genuine);
        assertThat(town.check(document.get("code").stringValue().replace(" ", "-"))
                        .body())
                .isEqualTo(genuine);

        char last = code.charAt(24);
        Answer mistyped = town.check(code.substring(0, 24) + (last == '9' ? '0' : (char) (last + 1)));
        assertThat(mistyped.status()).isEqualTo(422);
        assertThat(mistyped.code()).isEqualTo("check-code-mistyped");
        assertThat(town.check("0".repeat(25)).body()).isEqualTo("{\"genuine\":false,\"valid\":false}");
    }

    @Test
    void whatHasEndedDoesNotHoldAndNobodyElseLearnsSinceWhen() {
        TestPerson holder = town.adult();
        Home home = town.homeOf(holder);
        JsonNode document = town.registered(holder, home);
        town.clock.pass(Duration.ofDays(10));
        Town.caseOf(town.apply(
                holder,
                "residence-end",
                "{\"registration\":\"" + document.get("registration").stringValue() + "\"}"));

        Town.await(() -> !town.documents(holder).get(0).get("ended").isNull());
        String ended = town.documents(holder).get(0).get("ended").stringValue();
        town.clock.pass(Duration.ofDays(1));
        assertThat(town.documents(holder).get(0).get("valid").booleanValue()).isFalse();
        assertThat(town.check(document.get("code").stringValue()).body())
                .isEqualTo("{\"genuine\":true,\"valid\":false}");
        String shown = town.server
                .stranger()
                .get("/check/" + document.get("code").stringValue().replace(" ", ""), "Accept-Language", "en")
                .body();
        assertThat(shown)
                .contains("The document is genuine, but not valid now")
                .doesNotContain(ended, LocalDate.parse(ended).getDayOfMonth() + " March", "2026-03");
    }

    @Test
    void aTemporaryOneNoLongerHoldsOnceItsTermHasCome() {
        TestPerson holder = town.adult();
        Home home = town.homeOf(holder);
        assertThat(town.temporary(holder, home).status()).isEqualTo(201);
        Town.await(() -> !town.documents(holder).isEmpty());
        String code = town.documents(holder).get(0).get("code").stringValue();

        assertThat(town.check(code).json().get("valid").booleanValue()).isTrue();
        town.clock.pass(Duration.ofDays(200));
        assertThat(town.check(code).json().get("valid").booleanValue()).isFalse();
    }

    @Test
    void whereAPersonUnderProtectionLivesIsOnTheirOwnPaperAndNowhereElse() throws IOException {
        TestPerson hidden = town.registers.person(new Traits(LocalDate.parse("1990-05-12"), null, false, true));
        Home home = town.homeOf(hidden);
        JsonNode document = town.registered(hidden, home);

        assertThat(text(file(hidden, document).body())).contains("Достық");
        assertThat(town.as(town.adult()).get(document.get("file").stringValue()).status())
                .isEqualTo(404);
        assertThat(town.check(document.get("code").stringValue()).body()).doesNotContain("Достық", home.rka());
        assertThat(owner().sql(ROWS).query(String.class).single())
                .doesNotContain("Достық", home.rka(), home.id().toString(), hidden.iin());
    }

    @Test
    void anOldPaperDoesNotLeadToWhoHasComeUnderProtection() {
        TestPerson holder = town.adult();
        JsonNode document = town.registered(holder, town.homeOf(holder));
        String code = document.get("code").stringValue();
        Browser cabinet = new Browser(town.server).in("en").signIn(holder.iin());
        String told = "not valid now";
        assertThat(town.check(code).json().get("valid").booleanValue()).isTrue();
        assertThat(cabinet.get("/cabinet/documents").body()).doesNotContain(told);
        town.registers.seal(holder);
        assertThat(town.check(code).body()).isEqualTo("{\"genuine\":true,\"valid\":false}");
        assertThat(cabinet.get("/cabinet/documents").body()).contains(told);
        assertThat(town.documents(holder).get(0).get("valid").booleanValue()).isTrue();
    }

    /// Printed codes stay valid, because they come from the acts, not from the table.
    @Test
    void madeAnewTheProjectionAndThePapersAreTheSame() {
        TestPerson holder = town.adult();
        JsonNode document = town.registered(holder, town.homeOf(holder));
        byte[] file = file(holder, document).body();
        String before = owner().sql(ROWS).query(String.class).single();

        owner().sql("delete from documents.document").update();
        owner().sql("update acts.cursor set seq = -1 where listener = 'documents'")
                .update();
        Town.await(() -> owner().sql(ROWS).query(String.class).single().equals(before));

        assertThat(before).contains(document.get("code").stringValue().replace(" ", ""));
        assertThat(file(holder, document).body()).isEqualTo(file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        kk | Тіркеу туралы растау | Достық | 2026 жылғы 2 наурыз | Жарамды  | PDF жүктеп алу
        ru | Подтверждение регистрации | Достык | 2 марта 2026 года  | Действует | Скачать PDF
        en | Confirmation of registration   | Dostyq | 2 March 2026        | Valid | Download PDF
        """)
    void aPageOfTheCabinetListsOnesNoticesAndGivesThePaper(
            String language, String title, String street, String since, String state, String download) {
        TestPerson holder = town.adult();
        Browser browser = new Browser(town.server).in(language).signIn(holder.iin());
        assertThat(browser.get("/cabinet/documents").status()).isEqualTo(200);
        JsonNode document = town.registered(holder, town.homeOf(holder));
        String path = "/cabinet/documents/" + document.get("document").stringValue();

        assertThat(browser.get("/cabinet/documents").body())
                .contains(title, street, since, state, download, "href=\"" + path + "\"", "href=\"/check\"")
                .contains(document.get("code").stringValue());
        String anchor = "about-" + document.get("registration").stringValue();
        assertThat(browser.get("/cabinet/documents").body()).contains("id=\"" + anchor + "\"");
        assertThat(browser.get("/cabinet/address").body()).contains("href=\"/cabinet/documents#" + anchor + "\"");
        assertThat(browser.get("/cabinet").body()).contains("href=\"/cabinet/documents\"");

        Answer paper = browser.get(path);
        assertThat(paper.status()).isEqualTo(200);
        assertThat(paper.body()).startsWith("%PDF-");
        assertThat(paper.headers())
                .containsEntry("content-type", "application/pdf")
                .containsEntry("cache-control", "no-store");
        assertThat(paper.headers().get("content-disposition")).startsWith("attachment;");
        Browser stranger =
                new Browser(town.server).in(language).signIn(town.adult().iin());
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get("/cabinet/documents").body()).doesNotContain(street, path);
        assertThat(new Browser(town.server).get(path).headers().get("location")).startsWith("/sign-in?to=");
    }

    @Test
    void aRegistrationThatWasBroughtOverHasNoNoticeAndOffersNone() {
        TestPerson holder = town.adult();
        String brought = town.registers
                .registration(holder, town.home().id(), LocalDate.of(2020, 5, 4), null)
                .toString();
        TestPerson other = town.adult();
        String noticed =
                town.registered(other, town.homeOf(other)).get("registration").stringValue();

        assertThat(new Browser(town.server)
                        .in("en")
                        .signIn(holder.iin())
                        .get("/cabinet/address")
                        .body())
                .contains("4 May 2020", brought)
                .doesNotContain("/cabinet/documents#", "PDF");
        assertThat(new Browser(town.server)
                        .in("en")
                        .signIn(other.iin())
                        .get("/cabinet/address")
                        .body())
                .contains("href=\"/cabinet/documents#about-" + noticed + "\"", "PDF");
    }

    @Test
    void thePageSaysWhatNoLongerHolds() {
        TestPerson holder = town.adult();
        assertThat(town.temporary(holder, town.homeOf(holder)).status()).isEqualTo(201);
        Town.await(() -> !town.documents(holder).isEmpty());
        town.clock.pass(Duration.ofDays(200));

        assertThat(new Browser(town.server)
                        .in("en")
                        .signIn(holder.iin())
                        .get("/cabinet/documents")
                        .body())
                .contains("Not valid since 2 September 2026")
                .doesNotContain(">Valid<");
    }

    private static HttpResponse<byte[]> file(TestPerson person, JsonNode document) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    town.as(person).request(document.get("file").stringValue()).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static JdbcClient owner() {
        return JdbcClient.create(town.database.owner());
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
