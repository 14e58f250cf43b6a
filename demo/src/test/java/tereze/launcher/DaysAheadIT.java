package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicServices;
import tereze.testing.Browser;
import tereze.testing.DemoDatabase;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.Rounds;
import tereze.testing.SampleApplications;
import tereze.testing.SampleApplications.Sample;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// On days on which a number of the law or the calendar is not known yet, every page and every GET of the API answers,
/// and every service takes applications.
@Fault("S7")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DaysAheadIT {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final LocalDate LAST_OF_THE_CALENDAR = LocalDate.parse("2027-12-31");
    private static final String NOTHING = new UUID(0, 0).toString();

    private final MovingClock clock = new MovingClock(Instant.parse("2026-12-01T05:00:00Z"));
    private TestDatabase database;
    private TestServer server;

    @BeforeAll
    void start() {
        database = DemoDatabase.create();
        server = TestServer.start(database, Map.of(), clock);
    }

    @AfterAll
    void stop() {
        server.close();
        database.close();
    }

    /// The first has no number of the law for its year, the second no calendar either.
    static Stream<LocalDate> days() {
        return Rounds.first(2, "2027-01-01", "2028-02-29", "2027-12-13", "2028-01-01")
                .map(LocalDate::parse);
    }

    @ParameterizedTest
    @MethodSource("days")
    void nothingFails(LocalDate day) {
        clock.set(day.atTime(11, 0).atZone(ALMATY).toInstant());
        SampleApplications samples = new SampleApplications(server, day);
        String citizen = samples.everybody().getFirst();

        everyAddressAnswers(citizen, samples.officers().getFirst());
        assertThat(page("/services/passport")).contains("The fee for " + day.getYear() + " is not known yet");
        assertThat(server.stranger()
                        .get("/api/v1/services/passport")
                        .json()
                        .at("/fee/tenge")
                        .isNull())
                .isTrue();
        assertThat(page("/status")).contains("Monthly calculation index");
        assertThat(page("/status").contains("Calendar of working days"))
                .isEqualTo(day.isAfter(LAST_OF_THE_CALENDAR.minusDays(60)));
        everyServiceTakesApplications(samples, day);
    }

    private String page(String path) {
        return new Browser(server).in("en").get(path).body();
    }

    private void everyAddressAnswers(String citizen, String officer) {
        List<Browser> readers =
                List.of(new Browser(server), new Browser(server).signIn(citizen), new Browser(server).signIn(officer));
        List<Client> callers = List.of(server.stranger(), server.person(citizen), server.person(officer));
        Set<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(100);
        for (String address : addresses) {
            if (address.startsWith("/api")) {
                callers.forEach(caller -> assertAnswers(address, caller.get(address)));
            } else {
                readers.forEach(reader -> assertAnswers(address, reader.get(address)));
            }
        }
    }

    private static void assertAnswers(String address, Answer answer) {
        assertThat(answer.status()).as(address + ": " + answer.body()).isLessThan(500);
    }

    /// The addresses of all routes that are read, with each service and field in its place.
    private Set<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        routes().forEach(route -> {
            if (!route.contains("{")) {
                addresses.add(route);
                return;
            }
            for (Definition definition : server.bean(PublicServices.class).offered()) {
                String ofService = route.replaceFirst(
                        "(/services/)\\{[^}]+}", "$1" + definition.service().value());
                for (var field : definition.form().fields()) {
                    addresses.add(ofService
                            .replaceFirst("(/apply/)\\{[^}]+}", "$1" + field.name())
                            .replaceAll("\\{[^}]+}", NOTHING));
                }
            }
        });
        return addresses;
    }

    private Stream<String> routes() {
        List<String> routes = new ArrayList<>();
        Objects.requireNonNull(server.bean(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(route -> Stream.ofNullable(route.getPathPatternsCondition()))
                .forEach(patterns -> patterns.getPatterns().forEach(path -> routes.add(path.getPatternString())));
        return routes.stream();
    }

    private void everyServiceTakesApplications(SampleApplications samples, LocalDate day) {
        List<String> services = samples.inOrder(server.bean(PublicServices.class).offered().stream()
                .map(definition -> definition.service().value())
                .toList());
        int withoutTerm = 0;
        for (String service : services) {
            withoutTerm += taken(samples, service, day) ? 1 : 0;
        }
        assertThat(withoutTerm > 0)
                .as("terms beyond the calendar")
                .isEqualTo(day.isAfter(LocalDate.parse("2027-12-01")));
    }

    /// @return whether its term is not known
    private boolean taken(SampleApplications samples, String service, LocalDate day) {
        Sample sample = samples.of(service);
        Client applicant = server.person(sample.iin());
        Answer answer = applicant.post(
                "/api/v1/cases",
                "{\"service\":\"" + service + "\",\"form\":" + sample.form().get() + "}",
                "Idempotency-Key",
                day + service);
        // The people of the demonstration grow older, and some have applied on an earlier day.
        assertThat(answer.status())
                .as(service + " on " + day + ": " + answer.body())
                .isIn(201, 409, 422);
        if (answer.status() != 201) {
            return false;
        }
        String kase = answer.json().get("case").stringValue();
        JsonNode seen = applicant.get("/api/v1/cases/" + kase).json();
        String status = seen.get("status").stringValue();
        boolean open = status.equals("waiting-consent") || status.equals("with-officer");
        String page = new Browser(server)
                .in("en")
                .signIn(sample.iin())
                .get("/cases/" + kase)
                .body();
        boolean unknown = open && seen.get("due").isNull();
        assertThat(page.contains("the last day is not known yet"))
                .as(service + page)
                .isEqualTo(unknown);
        if (unknown && status.equals("with-officer")) {
            assertThat(samples.officers().stream()
                            .map(officer ->
                                    server.person(officer).get("/api/v1/tasks").body()))
                    .as("in the list of an officer")
                    .anyMatch(list -> list.contains(kase));
        }
        if (status.equals("waiting-consent")) {
            samples.everybody()
                    .forEach(asked -> server.person(asked)
                            .post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"give\"}"));
        }
        // So that it does not stand in the way on the next day.
        applicant.post("/api/v1/cases/" + kase + "/withdrawal", "{}");
        return unknown;
    }
}
