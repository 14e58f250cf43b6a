package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.testing.Fault;
import tereze.testing.Rounds;

/// What a person at the terminal and a balancer see when the built-in database is suspended or killed. The path is in
/// Kazakh and the locale is `C`, as on a machine that nobody has set up.
class StayingUpIT {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    private static Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    @Fault({"S1", "S5"})
    void aDatabaseThatIsSuspendedOrKilledIsNoticedAndStartedAgain() throws Exception {
        Launcher launcher = Launcher.in(Files.createDirectories(folder.resolve("Қазақстан мен Ресей")));
        Launcher.Running run = launcher.start(
                Map.of("LC_ALL", "C", "LANG", "C"), "run", "--port", "0", "--no-demo", "--data", "деректер қоры");
        try {
            run.await("Ctrl-C stops it.");
            Matcher shown = Pattern.compile("http://127\\.0\\.0\\.1:\\d+").matcher(Files.readString(run.view()));
            assertThat(shown.find()).isTrue();
            String ready = shown.group() + "/health/ready";
            Path data = launcher.folder().resolve("деректер қоры");
            assertThat(data.resolve("postgres/postmaster.pid")).exists();
            assertThat(get(ready).statusCode()).isEqualTo(200);
            String metrics = shown.group() + "/metrics";
            assertThat(get(metrics).body()).contains(ofListeners("0.0"));

            // So that what is measured below is not the first rendering.
            for (String path : List.of("/status", "/cabinet")) {
                get(shown.group() + path, Duration.ofMinutes(1));
            }

            signal("STOP", data);
            assertSaysWhatIsNotKnown(get(shown.group() + "/status", SOON.plusSeconds(1)));
            assertThat(secondsUntil(ready, 503)).isLessThan(SOON.plusSeconds(1).toMillis() / 1000.0);
            assertThat(get(ready).body()).contains("\"troubles\":[\"database\"]");
            // Within the timeout of `get`, like that of a scrape.
            assertThat(get(metrics).body())
                    .contains("tereze_ready{check=\"database\"} 0.0")
                    .contains(ofListeners("NaN"));
            assertPagesAreThere(shown.group());
            signal("CONT", data);
            assertThat(secondsUntil(ready, 200)).isLessThan(10);

            int killed = 0;
            for (String name : Rounds.first(1, "KILL", "TERM", "QUIT").toList()) {
                killed++;
                int times = killed;
                signal(name, data);
                secondsUntil(ready, 503);
                Launcher.awaitThat(
                        () -> Files.readString(run.view()).split("✓ database   started again", -1).length > times);
                assertThat(secondsUntil(ready, 200)).as(name).isLessThan(20);
                assertThat(run.lines()).contains("tereze: the database has ended by itself");
            }

            signal("STOP", data);
            secondsUntil(ready, 503);
            long began = System.nanoTime();
            run.process().destroy();
            assertThat(run.process().waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                    .isLessThan(10);
            assertThat(run.process().exitValue()).isZero();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        } finally {
            run.process().destroy();
            run.process().waitFor(60, TimeUnit.SECONDS);
        }
    }

    static Stream<Arguments> locales() {
        return Rounds.first(
                1,
                arguments(null, "kk_KZ.UTF-8"),
                arguments("C", "C"),
                arguments("POSIX", null),
                arguments(null, null));
    }

    private static List<String> ofListeners(String value) {
        return Stream.of("behind", "parked", "stopped_seconds")
                .map(name -> "tereze_listener_" + name + "{listener=\"notices\"} " + value)
                .toList();
    }

    /// Over ssh and in containers the locale of the user's terminal is named, but not installed.
    @ParameterizedTest
    @Fault("S5")
    @MethodSource("locales")
    void aPathInKazakhIsReadInEveryLocale(@Nullable String all, @Nullable String lang) throws Exception {
        Launcher launcher = Launcher.in(Files.createDirectories(folder.resolve("Қызметтер " + all + lang)));
        Files.copy(
                Path.of("../country/kz/services/passport.yaml"),
                launcher.folder().resolve("қызмет.yaml"));
        Map<String, String> locale = Map.of(
                "LC_ALL", Objects.requireNonNullElse(all, ""),
                "LC_CTYPE", "",
                "LANG", Objects.requireNonNullElse(lang, ""));
        Launcher.Running check = launcher.start(locale, "check", "қызмет.yaml");
        assertThat(check.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(check.view())).isEmpty();
        assertThat(check.process().exitValue()).isZero();
    }

    @Test
    @Fault("S1")
    @EnabledIfSystemProperty(named = "tereze.prove", matches = "true")
    void aDatabaseThatIsKilledAgainAndAgainEndsEverything() throws Exception {
        Launcher launcher = Launcher.in(Files.createDirectories(folder.resolve("again")));
        Launcher.Running run = launcher.start(Map.of(), "run", "--port", "0", "--no-demo");
        try {
            run.await("Ctrl-C stops it.");
            for (int killed = 1; killed <= 3; killed++) {
                signal("KILL", launcher.folder().resolve("data"));
                int before = killed;
                Launcher.awaitThat(() -> Files.readString(run.view()).split("started again", -1).length > before);
            }
            signal("KILL", launcher.folder().resolve("data"));
            assertThat(run.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(1);
            assertThat(Files.readString(run.view())).contains("the fourth time within ten minutes");
        } finally {
            run.process().destroy();
            run.process().waitFor(60, TimeUnit.SECONDS);
        }
    }

    private double secondsUntil(String address, int status) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (get(address).statusCode() != status && System.nanoTime() - began < TimeUnit.SECONDS.toNanos(60)) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /// To a browser that may be signed in, while the database does not answer.
    private void assertPagesAreThere(String site) throws IOException, InterruptedException {
        assertSaysWhatIsNotKnown(get(site + "/status"));
        for (String path : List.of("/", "/help", "/services")) {
            HttpResponse<String> page = get(site + path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("href=\"/cabinet\"").doesNotContain("/sign-in");
        }
        HttpResponse<String> own = get(site + "/cabinet");
        assertThat(own.statusCode()).isEqualTo(503);
        assertThat(own.headers().firstValue("Retry-After")).isPresent();
        assertThat(own.body()).contains("<html");
    }

    private static void assertSaysWhatIsNotKnown(HttpResponse<String> status) {
        assertThat(status.statusCode()).isEqualTo(503);
        assertThat(status.body().split("unknown while the database does not respond", -1))
                .as("clock, commits, listeners, parked acts, settings of the role")
                .hasSize(1 + 5);
        assertThat(status.body()).contains("The database is not responding").contains("enough");
    }

    /// As a browser that has been given a session. Nobody knows whose while the database does not answer.
    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return get(address, SOON);
    }

    private HttpResponse<String> get(String address, Duration patience) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .timeout(patience)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", "en")
                        .header("Cookie", "__Host-session=a-secret")
                        .build(),
                BodyHandlers.ofString());
    }

    /// To the main process of the database. A suspension also to its children, so that open connections are
    /// silent too.
    private static void signal(String name, Path data) throws IOException, InterruptedException {
        long main = Long.parseLong(
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst());
        List<String> words = new ArrayList<>(List.of("kill", "-" + name, Long.toString(main)));
        if (List.of("STOP", "CONT").contains(name)) {
            ProcessHandle.of(main).orElseThrow().children().forEach(child -> words.add(Long.toString(child.pid())));
        }
        new ProcessBuilder(words).start().waitFor();
    }
}
