package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tereze.acts.ScheduledJob;
import tereze.api.NotificationKind;
import tereze.api.NotificationSource;
import tereze.cases.ChoiceSource;
import tereze.catalogue.Vocabulary;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// The whole server with all modules, on a migrated and empty database.
@TestInstance(Lifecycle.PER_CLASS)
class ServerIT {
    private final TestDatabase database = TestDatabase.create();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ConfigurableApplicationContext server;

    @BeforeAll
    void start() {
        SpringApplication application = new SpringApplication(Server.class);
        server = application.run(
                "--server.port=0",
                "--tereze.demo=true",
                "--tereze.database.url=" + database.jdbcUrl(),
                "--tereze.database.user=" + database.appUser(),
                "--tereze.database.password=" + database.appPassword(),
                "--tereze.keys=" + database.keys());
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
        http.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready"})
    void saysThatItIsWell(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"").doesNotContain("PostgreSQL");
    }

    @Test
    void givesItsFiguresToPrometheus() throws Exception {
        HttpResponse<String> answer = get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("jvm_memory_used_bytes")
                .contains("hikaricp_connections")
                .contains("tereze_law_days_left{number=\"calendar\"}", "tereze_law_days_left{number=\"mci\"}");
    }

    @Fault("W11")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            X-Forwarded-For | 203.0.113.5
            X-Forwarded-For | 127.0.0.1, 10.1.2.3
            X-Forwarded-For | 127.0.0.1
            X-Forwarded-For | ::1
            X-Forwarded-For | nobody
            X-Forwarded-Proto | https
            X-Forwarded-Host | tereze.example
            X-Forwarded-Prefix | /x
            Forwarded | for=127.0.0.1
            Via | 1.1 balancer
            X-Real-IP | 127.0.0.1
            x-client-ip | 127.0.0.1
            CF-Connecting-IP | 127.0.0.1
            """)
    void givesThemToNobodyByWayOfABalancer(String header, String value) throws Exception {
        assertThat(get("/metrics", header, value).statusCode()).isEqualTo(401);
    }

    /// A redirect names no host, so that none is taken from the request.
    @Fault("W13")
    @ParameterizedTest
    @CsvSource({
        "GET /services/, 308, /services",
        "GET /cabinet, 303, /sign-in?to=%2Fcabinet",
        "GET /help, 200,",
        "POST /language, 303, /services",
        "POST /sign-out, 403,"
    })
    void redirectsToNoHostOfTheRequest(String request, int status, @Nullable String location) throws IOException {
        String form = request.startsWith("POST") ? "lang=kk&to=%2Fservices" : "";
        String answer = raw(request + " HTTP/1.1\r\nHost: evil.example\r\nReferer: http://evil.example/services\r\n"
                + "Accept: text/html\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + form.length() + "\r\n\r\n" + form);
        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("evil");
        if (location != null) {
            assertThat(answer).containsIgnoringCase("\r\nLocation: " + location + "\r\n");
        }
    }

    private String raw(String request) throws IOException {
        int port = running().getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void holdsNoCredentialOfTheOwner() {
        String settings = running().getEnvironment().getPropertySources().stream()
                .map(source -> String.valueOf(source.getSource()))
                .reduce("", String::concat);
        assertThat(settings).doesNotContain("tereze_owner").doesNotContain(database.ownerPassword());
    }

    @Test
    void runsTheJobOfEachModule() {
        assertThat(running().getBeansOfType(ScheduledJob.class).values())
                .extracting(ScheduledJob::name, ScheduledJob::every)
                .containsExactlyInAnyOrder(
                        tuple("cases.silence", Duration.ofSeconds(1)),
                        tuple("cases.terms", Duration.ofMinutes(1)),
                        tuple("releases.open", Duration.ofSeconds(1)),
                        tuple("queue.events", Duration.ofSeconds(1)),
                        tuple("queue.seals", Duration.ofSeconds(5)),
                        tuple("queue.samples", Duration.ofMinutes(10)),
                        tuple("queue.figures", Duration.ofMinutes(10)),
                        tuple("notices.comparison", Duration.ofMinutes(10)),
                        tuple("addresses.reminders", Duration.ofMinutes(10)),
                        tuple("addresses.terms", Duration.ofSeconds(1)),
                        tuple("identity.reminders", Duration.ofMinutes(10)),
                        tuple("identity.ready", Duration.ofMinutes(10)),
                        tuple("exchange.unanswered", Duration.ofSeconds(1)),
                        tuple("portal.drafts", Duration.ofMinutes(10)),
                        tuple("access.sessions", Duration.ofMinutes(10)),
                        tuple("acts.answers", Duration.ofMinutes(10)));
    }

    /// Tables and responses contain these codes, so none is ever renamed.
    @Test
    void tellsTheKindsOfNotificationOfEachModule() {
        assertThat(running().getBeansOfType(NotificationSource.class).values().stream()
                        .flatMap(ServerIT::kinds))
                .extracting(NotificationKind::code)
                .containsExactlyInAnyOrder(
                        "consent-asked",
                        "objection-possible",
                        "case-with-officer",
                        "case-question",
                        "case-granted",
                        "case-refused",
                        "case-lapsed",
                        "case-opened-for-you",
                        "case-withdrawn-for-you",
                        "child-application-sent",
                        "child-application-ended",
                        "registered",
                        "registered-at-yours",
                        "registration-ended",
                        "registration-disputed",
                        "dispute-settled",
                        "child-registered",
                        "registered-at-childs",
                        "child-registration-ended",
                        "child-registration-disputed",
                        "child-dispute-settled",
                        "registration-ends-soon",
                        "child-registration-ends-soon",
                        "identity-card-ready",
                        "passport-ready",
                        "identity-card-ends-soon",
                        "passport-ends-soon",
                        "child-passport-ready",
                        "child-passport-ends-soon",
                        "browser-added",
                        "address-asked",
                        "child-address-asked",
                        "mandate-given",
                        "mandate-given-by-you",
                        "mandate-revoked",
                        "mandate-declined",
                        "contacts-changed",
                        "parent-entered");
    }

    /// A young child does not read its own cabinet. A new kind says what the parents are told, or is listed here.
    @Fault("D12")
    @Test
    void tellsTheParentsOfAYoungChildToo() {
        List<NotificationKind> kinds = running().getBeansOfType(NotificationSource.class).values().stream()
                .<NotificationKind>flatMap(ServerIT::kinds)
                .toList();
        Set<NotificationKind> forParents =
                kinds.stream().flatMap(kind -> kind.forParents().stream()).collect(Collectors.toUnmodifiableSet());
        assertThat(kinds).containsAll(forParents);
        assertThat(kinds.stream()
                        .filter(kind -> kind.forParents().isEmpty() && !forParents.contains(kind))
                        .map(NotificationKind::code))
                .containsExactlyInAnyOrder(
                        // Declared services ask no minor: the parents in their place, or nobody.
                        "consent-asked",
                        "objection-possible",
                        // Which parent is told what depends on the service and on who applied: see
                        // tereze.cases.rules.NotificationRules.
                        "case-with-officer",
                        "case-question",
                        "case-granted",
                        "case-refused",
                        "case-lapsed",
                        "case-opened-for-you",
                        "case-withdrawn-for-you",
                        "child-application-sent",
                        "child-application-ended",
                        // Minors neither give mandates nor act by one.
                        "mandate-given",
                        "mandate-given-by-you",
                        "mandate-revoked",
                        "mandate-declined",
                        // A child has no card before it reads its own cabinet.
                        "identity-card-ready",
                        "identity-card-ends-soon",
                        // A child who turns this on reads it.
                        "browser-added",
                        // It goes to the former contacts.
                        "contacts-changed",
                        // It goes to each parent.
                        "parent-entered");
    }

    @Test
    void hasEachChoiceThatDeclarationsMayName() {
        Vocabulary vocabulary = running().getBean(Vocabulary.class);
        assertThat(running().getBeansOfType(ChoiceSource.class).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        vocabulary.offers().choices().keySet());
    }

    private static Stream<? extends NotificationKind> kinds(NotificationSource<?> source) {
        return source.kinds().stream();
    }

    private ConfigurableApplicationContext running() {
        return Objects.requireNonNull(server);
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        String port = running().getEnvironment().getRequiredProperty("local.server.port");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
