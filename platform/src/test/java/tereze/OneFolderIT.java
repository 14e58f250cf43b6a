package tereze;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tereze.launcher.Migration;
import tereze.testing.Browser;
import tereze.testing.HowTo;
import tereze.testing.MovingClock;
import tereze.testing.OneFolder;
import tereze.testing.TestDatabase;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;

/// A service is one folder. The real server gets only the folder of an example service and runs it: its
/// declaration, lifecycle, page, notifications, evidence, choices and timer. The guide
/// `docs/how-to/add-a-lifecycle.md` explains this folder.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneFolderIT {
    private static final Path FOLDER = Path.of("src/test/garden");
    private static final String RIVER = "0e000000-0000-4000-8000-000000000001";
    private static final String HILL = "0e000000-0000-4000-8000-000000000002";
    private static final String ORCHARD = "0e000000-0000-4000-8000-000000000003";
    private static final String POND = "0e000000-0000-4000-8000-000000000004";
    private static final String MEADOW = "0e000000-0000-4000-8000-000000000005";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern RETURN = Pattern.compile("action=\"(/cabinet/leases/[0-9a-f-]+/return)\"");

    private final MovingClock clock = new MovingClock(Instant.parse("2026-03-02T05:00:00Z"));

    private TestDatabase database;
    private URLClassLoader loader;
    private TestServer server;
    private TestRegisters registers;

    @BeforeAll
    void addOneFolder(@TempDir Path classes) {
        database = TestDatabase.create();
        registers = new TestRegisters(database);
        loader = OneFolder.load(FOLDER, classes);
        server = OneFolder.with(loader, () -> {
            assertThat(Migration.migrate(database.owner())).isEqualTo(1);
            return TestServer.startWith(database, loader, clock);
        });
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        loader.close();
        database.close();
    }

    @Test
    void isShownBesideTheOtherServices() {
        Answer shown = server.stranger().get("/services/garden-plot", "Accept-Language", "en");
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.body()).contains("Garden plot", "The plot: whether it is free");
    }

    @Test
    void takesAnApplicationByItsChoicesTellsItOnItsPageAndEndsByItself() {
        TestPerson gardener = adult();
        Browser browser = new Browser(server).in("en").signIn(gardener.iin());
        String kase = applyOnPages(browser, RIVER);
        assertThat(seen(gardener, kase).get("status").stringValue()).isEqualTo("granted");
        assertThat(browser.get("/cases/" + kase).body()).contains("By the river");

        await(() -> notices(gardener).contains("lease-began"));
        assertThat(browser.get("/cabinet").body()).contains("/cabinet/leases", "My garden plots");
        assertThat(browser.get("/cabinet/leases").body())
                .contains("By the river", "Yours until the end of", "Give it back");
        assertThat(offered(new Browser(server).in("en").signIn(adult().iin())))
                .contains("On the meadow")
                .doesNotContain("By the river");

        clock.pass(Duration.ofDays(32));
        await(() -> notices(gardener).contains("lease-ended"));
        assertThat(browser.signIn(gardener.iin()).get("/cabinet/leases").body()).contains("No longer yours");
    }

    @Test
    void refusesAPlotThatIsTakenUntilItIsGivenBack() {
        TestPerson first = adult();
        TestPerson second = adult();
        assertThat(apply(first, HILL).status()).isEqualTo(201);
        Answer taken = apply(second, HILL);
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("plot-taken");
        assertThat(apply(second, UUID.randomUUID().toString()).code()).isEqualTo("plot-unknown");

        Browser browser = new Browser(server).in("en").signIn(first.iin());
        Matcher action = RETURN.matcher(browser.get("/cabinet/leases").body());
        assertThat(action.find()).isTrue();
        Browser other = new Browser(server).in("en").signIn(second.iin());
        other.get("/cabinet/leases");
        assertThat(other.post(action.group(1), Map.of()).body()).contains("There is no such lease");
        assertThat(browser.post(action.group(1), Map.of()).status()).isEqualTo(303);
        browser.get("/cabinet/leases");
        Answer again = browser.post(action.group(1), Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("This lease has ended");

        assertThat(apply(second, HILL).status()).isEqualTo(201);
    }

    @Test
    void keepsItsQuota() {
        TestPerson gardener = adult();
        assertThat(apply(gardener, ORCHARD).status()).isEqualTo(201);
        assertThat(apply(gardener, POND).status()).isEqualTo(201);
        assertThat(apply(gardener, MEADOW).code()).isEqualTo("too-many-plots");
    }

    @Test
    void isNamedByNoOtherFile() throws IOException {
        for (Path root : List.of(Path.of("src/main"), Path.of("../country"))) {
            try (Stream<Path> files = Files.walk(root)) {
                assertThat(files.filter(Files::isRegularFile).filter(OneFolderIT::namesTheService))
                        .isEmpty();
            }
        }
    }

    /// Each listing of the guide is a part of a file in the folder. The guide shows each Java file and the
    /// declaration.
    @Test
    void isWhatTheGuideShows() throws IOException {
        List<HowTo.Listing> listings = HowTo.listings(HowTo.ADD_A_LIFECYCLE);
        for (HowTo.Listing listing : listings) {
            assertThat(Files.readString(FOLDER.resolve(listing.file())))
                    .as(listing.file())
                    .contains(listing.text());
        }
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(listings.stream().map(HowTo.Listing::file))
                    .containsAll(files.filter(Files::isRegularFile)
                            .map(file -> FOLDER.relativize(file).toString())
                            .filter(file ->
                                    !file.endsWith("package-info.java") && !file.matches(".*_(kk|ru)\\.properties"))
                            .toList());
        }
    }

    private static void await(BooleanSupplier done) {
        Awaitility.await().atMost(PATIENCE).until(done::getAsBoolean);
    }

    private TestPerson adult() {
        return registers.person("Сәбитов", "Ерлан");
    }

    private static boolean namesTheService(Path file) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return text.contains("garden-plot") || text.contains("tereze.garden") || text.contains("garden.lease");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String offered(Browser browser) {
        browser.get("/services/garden-plot/apply");
        return browser.get("/services/garden-plot/apply/plot").body();
    }

    private static String applyOnPages(Browser browser, String plot) {
        assertThat(offered(browser)).contains("By the river", "On the meadow");
        browser.post("/services/garden-plot/apply/plot", Map.of("plot", plot));
        browser.get("/services/garden-plot/apply/months");
        browser.post("/services/garden-plot/apply/months", Map.of("months", "1"));
        assertThat(browser.get("/services/garden-plot/apply").body()).contains("By the river");
        Answer sent = browser.post("/services/garden-plot/apply", Map.of());
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        String page = Objects.requireNonNull(sent.headers().get("location"));
        return page.substring(page.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
    }

    private Answer apply(TestPerson person, String plot) {
        return server.person(person.iin())
                .post(
                        "/api/v1/cases",
                        "{\"service\":\"garden-plot\",\"form\":{\"plot\":\"" + plot + "\",\"months\":1}}",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private JsonNode seen(TestPerson person, String kase) {
        return server.person(person.iin()).get("/api/v1/cases/" + kase).json();
    }

    private List<String> notices(TestPerson person) {
        List<String> kinds = new ArrayList<>();
        server.person(person.iin())
                .get("/api/v1/me/notices")
                .json()
                .get("items")
                .forEach(item -> kinds.add(item.get("kind").stringValue()));
        return kinds;
    }
}
