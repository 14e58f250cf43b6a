package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tereze.access.Caller;
import tereze.sessions.DemoKey;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Officers;
import tereze.testing.Rounds;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// Every route of the application × callers of every kind. Nobody gets an internal error, and nobody a success who is
/// not of the type that the controller admits. A route that admits everybody is listed here.
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteIT {
    private static final String NOTHING = "018f0000-0000-7000-8000-000000000000";

    /// A route that is neither here nor has a [Caller] fails the test.
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "GET /api/v1/peaks",
            "GET /api/v1/queue/events",
            "GET /api/v1/queue/{event}",
            "GET /api/v1/queue/{event}/admissions.ndjson",
            "GET /api/v1/releases/{service}",
            "GET /peaks",
            "GET /queue/{event}",
            "GET /services/{id}/readiness",
            "POST /queue/{event}/enter",
            "GET /",
            "GET /services",
            "GET /services/{id}",
            "GET /privacy",
            "GET /accessibility",
            "GET /help",
            "GET /offline",
            "GET /robots.txt",
            "GET /developers",
            "GET /developers/school",
            "GET /developers/bank",
            "GET /developers/reference",
            "GET /developers/reference/{operation}",
            "GET /developers/problems",
            "GET /developers/collection.json",
            "GET /developers/changelog",
            "GET /.well-known/security.txt",
            "GET /status",
            "GET /promises",
            "GET /must-i-register",
            "GET /check",
            "GET /check/{code}",
            "GET /feedback",
            "POST /feedback",
            "GET /address-certificate",
            "POST /address-certificate",
            "POST /language",
            "GET /sign-in",
            "POST /sign-in",
            "POST /sign-out",
            "POST /sign-out-everywhere",
            "GET /session",
            // It asks for a session itself, because it takes an answer from a page whose session has ended.
            "POST /services/{id}/apply/{field}",
            "GET /error",
            "POST /error",
            "GET /api/openapi.json",
            "GET /api/openapi.json.yaml",
            "GET /api/v1/services",
            "GET /api/v1/services/{id}",
            "GET /api/v1/services/{id}/schema",
            "GET /api/v1/check/{code}",
            "GET /health",
            "GET /health/**",
            "GET /metrics",
            "POST /demo/token",
            "GET /demo/clock",
            "POST /demo/clock",
            "GET /demo/outbox/{iin}",
            "GET /try",
            "POST /try/tenant",
            "POST /try/owner",
            "POST /try/school",
            "POST /try/who-asked",
            "GET /demo/persons.json",
            "GET /demo/agencies.json");

    private TestServer server;
    private List<Route> routes;
    private List<Attacker> attackers;
    private TestPerson citizen;

    private enum Kind {
        /// Without a token or session.
        VISITOR,
        /// With a token that is not valid.
        FORGER,
        /// With a valid token, of somebody whom the registers do not know.
        UNKNOWN,
        CITIZEN,
        OFFICER,
        AGENCY;

        boolean isAdmittedTo(Class<?> caller) {
            return caller == Object.class
                    || switch (this) {
                        case VISITOR, FORGER, UNKNOWN -> false;
                        case CITIZEN -> caller.isAssignableFrom(Caller.Citizen.class);
                        case OFFICER -> caller.isAssignableFrom(Caller.Officer.class);
                        case AGENCY -> caller.isAssignableFrom(Caller.AgencyClient.class);
                    };
        }
    }

    /// @param sender a new one for each request, because a request may end a session
    private record Attacker(String name, boolean onPages, Kind kind, Supplier<Sender> sender) {}

    @BeforeAll
    void prepare(SharedServer shared) {
        server = shared.server();
        routes = Route.all(server);
        citizen = shared.registers().person("Нұрпейісова", "Әсем");
        attackers = attackers(shared.registers());
    }

    private List<Attacker> attackers(TestRegisters registers) {
        TestPerson officer = registers.person("Ахметов", "Нұрлан");
        Officers.appoint(server, officer, "710000000", Instant.EPOCH);
        registers.agency("every-route-agency", "school-admission", "order-564", false);
        registers.privateOrganisation("every-route-bank");
        TestPerson dead = registers.person(
                new TestRegisters.Traits(LocalDate.of(1950, 1, 1), LocalDate.of(2020, 1, 1), false, false));
        SecretKey key = server.bean(DemoKey.class).get();
        SecretKey ownKey = new SecretKeySpec(new byte[32], "HmacSHA256");
        Instant later = Instant.now().plus(Duration.ofHours(1));
        Instant before = Instant.now().minus(Duration.ofHours(1));
        Map<String, Object> asCitizen = Map.of("iin", citizen.iin());
        return List.of(
                page("a visitor", Kind.VISITOR, () -> new Browser(server)),
                program("nobody", Kind.VISITOR, server::stranger),
                page("a citizen", Kind.CITIZEN, () -> new Browser(server).signIn(citizen.iin())),
                program("a citizen", Kind.CITIZEN, () -> server.person(citizen.iin())),
                program("an officer", Kind.OFFICER, () -> server.person(officer.iin())),
                program("an agency", Kind.AGENCY, () -> server.agency("every-route-agency")),
                program("an expired token", Kind.FORGER, () -> token(key, DemoKey.ISSUER, "x", before, asCitizen)),
                page("an ended session", Kind.VISITOR, () -> ended(citizen)),
                page("an officer", Kind.OFFICER, () -> new Browser(server).signIn(officer.iin())),
                page("a made-up session", Kind.VISITOR, () -> new Browser(server).with("session", "bWFkZS11cA")),
                new Attacker(
                        "a token on pages",
                        true,
                        Kind.VISITOR,
                        () -> Sender.programOnPages(server.person(citizen.iin()))),
                program("a private organisation", Kind.AGENCY, () -> server.agency("every-route-bank")),
                program("another issuer", Kind.FORGER, () -> token(key, "https://id.example", "x", later, asCitizen)),
                program("another key", Kind.FORGER, () -> token(ownKey, DemoKey.ISSUER, "x", later, asCitizen)),
                program("no token", Kind.FORGER, () -> server.holding("x.y.z")),
                program("a dead person", Kind.UNKNOWN, () -> server.person(dead.iin())),
                program(
                        "an unknown person",
                        Kind.UNKNOWN,
                        () -> token(key, DemoKey.ISSUER, "x", later, Map.of("iin", "000000000000"))),
                program(
                        "an unknown agency",
                        Kind.UNKNOWN,
                        () -> token(key, DemoKey.ISSUER, "x", later, Map.of("agency", "no-such-agency"))),
                program(
                        "a person without a subject",
                        Kind.UNKNOWN,
                        () -> token(key, DemoKey.ISSUER, null, later, asCitizen)),
                program(
                        "a person in an agency's name",
                        Kind.UNKNOWN,
                        () -> token(key, DemoKey.ISSUER, "agency:every-route-agency", later, asCitizen)));
    }

    private static Attacker program(String name, Kind kind, Supplier<Client> client) {
        return new Attacker(name, false, kind, () -> Sender.program(client.get()));
    }

    private static Attacker page(String name, Kind kind, Supplier<Browser> browser) {
        return new Attacker(name, true, kind, () -> Sender.browser(browser.get()));
    }

    private Client token(
            SecretKey key, String issuer, @Nullable String subject, Instant expires, Map<String, Object> claims) {
        JwtClaimsSet.Builder set = JwtClaimsSet.builder().issuer(issuer).expiresAt(expires);
        if (subject != null) {
            set.subject(subject);
        }
        claims.forEach(set::claim);
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return server.holding(new NimbusJwtEncoder(new ImmutableSecret<>(key))
                .encode(JwtEncoderParameters.from(header, set.build()))
                .getTokenValue());
    }

    private Browser ended(TestPerson person) {
        Browser browser = new Browser(server).signIn(person.iin());
        String secret = Objects.requireNonNull(browser.cookie("session"));
        browser.get("/sign-in");
        browser.post("/sign-out", Map.of());
        return browser.with("session", secret);
    }

    @Test
    void eachRouteSaysWhomItAdmits() {
        Set<String> open = routes.stream()
                .filter(route -> route.admits() == Object.class)
                .map(Route::toString)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(open).isEqualTo(new TreeSet<>(FOR_EVERYBODY));
        assertThat(routes).hasSizeGreaterThan(80);
    }

    /// A small number of the callers in each test run; all of them with `tereze.prove`.
    @Tag("prove")
    @TestFactory
    Stream<DynamicTest> admitsNobodyElse() {
        return Rounds.first(8, attackers.toArray(Attacker[]::new))
                .map(attacker -> DynamicTest.dynamicTest(
                        attacker.name() + (attacker.onPages() ? ", on pages" : ""),
                        () -> assertThat(successes(attacker)).isEmpty()));
    }

    private List<String> successes(Attacker attacker) {
        List<String> wrong = new ArrayList<>();
        Sender reading = attacker.sender().get();
        for (Route route : routes) {
            if (route.isPage() == attacker.onPages()) {
                Sender sender = route.isPost() ? attacker.sender().get() : reading;
                Answer answer = send(sender, route);
                if (!isRight(attacker.kind(), route, answer)) {
                    wrong.add(route + ": " + answer.status() + " " + start(answer));
                }
            }
        }
        return wrong;
    }

    private static Answer send(Sender sender, Route route) {
        String path = route.at(NOTHING);
        return switch (route.method()) {
            case "GET" -> sender.get(path);
            case "POST" -> sender.post(path, Map.of());
            default -> sender.send(route.method(), path);
        };
    }

    private static boolean isRight(Kind kind, Route route, Answer answer) {
        int status = answer.status();
        // The metrics have a key of their own, and /error is no page of anybody.
        if (status >= 500 && !route.path().equals("/error")) {
            return false;
        }
        if (kind == Kind.FORGER && !route.path().equals("/metrics")) {
            return status == 401;
        }
        if (kind.isAdmittedTo(route.admits())) {
            return route.admits() == Object.class || status != 401;
        }
        String location = answer.headers().getOrDefault("location", "");
        return status == 401 || status == 403 || (route.isPage() && status == 303 && location.startsWith("/sign-in"));
    }

    private static String start(Answer answer) {
        return answer.headers().getOrDefault("location", "")
                + answer.body().substring(0, Math.min(200, answer.body().length()));
    }

    @TestFactory
    Stream<DynamicTest> answersNoOtherMethod() {
        return Rounds.first(2, "DELETE", "PUT", "PATCH", "TRACE", "PROPFIND", "get")
                .map(method -> DynamicTest.dynamicTest(method, () -> {
                    Client client = server.person(citizen.iin());
                    for (Route route : routes) {
                        Answer answer =
                                client.send(client.request(route.at(NOTHING)).method(method, BodyPublishers.noBody()));
                        assertThat(answer.status()).as(method + " " + route).isBetween(400, 501);
                        assertThat(answer.status()).as(method + " " + route).isNotEqualTo(500);
                    }
                }));
    }

    /// Neither a page nor a redirect nor the API makes a URL from the host that a request names.
    @Fault("W13")
    @Test
    void takesNoAddressFromTheRequest() {
        String[] foreign = {
            "X-Forwarded-For", "203.0.113.5",
            "X-Forwarded-Host", "evil.example",
            "X-Forwarded-Proto", "https",
            "Forwarded", "host=evil.example",
            "Accept", "text/html"
        };
        Client program = server.person(citizen.iin());
        Browser browser = new Browser(server).signIn(citizen.iin());
        for (Route route : routes) {
            if (!route.isPost()) {
                String path = route.at(NOTHING);
                Answer answer = route.isPage() ? browser.get(path, foreign) : program.get(path, foreign);
                assertThat(answer.headers().toString()).as(path).doesNotContain("evil.example");
                assertThat(answer.body()).as(path).doesNotContain("evil.example");
            }
        }
    }
}
