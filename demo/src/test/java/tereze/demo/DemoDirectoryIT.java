package tereze.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tereze.acts.PersonId;
import tereze.addresses.Rka;
import tereze.launcher.Server;
import tereze.mandates.Acting;
import tereze.mandates.Mandates;
import tereze.mandates.Representation;
import tereze.people.Iin;
import tereze.people.People;
import tereze.residence.Tenancies;
import tereze.testing.DemoDatabase;
import tereze.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class DemoDirectoryIT {
    private static final TestDatabase DATABASE = DemoDatabase.create();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static ConfigurableApplicationContext demo;

    @BeforeAll
    static void load() {
        demo = server(true);
    }

    @AfterAll
    static void drop() {
        demo.close();
        DATABASE.close();
    }

    @Test
    void showsWhomADemonstrationCanBePlayedAs() throws Exception {
        String body = get(demo, "/demo/persons.json", "en").body();
        List<DemoPerson> people = Arrays.asList(JSON.readValue(body, DemoPerson[].class));
        assertThat(people.getFirst().role()).isEqualTo("tenant");
        assertThat(people)
                .extracting(DemoPerson::role)
                .contains("citizen", "owner", "parent", "foreigner", "migration-officer", "registrar");
        assertThat(people).allSatisfy(person -> {
            assertThat(person.iin()).matches("[0-9]{6}[78][0-9]{5}");
            assertThat(person.note()).startsWith("synthetic");
        });
        assertThat(people)
                .filteredOn(person -> person.owns().contains(people.getFirst().rents()))
                .extracting(DemoPerson::role)
                .containsExactly("owner");
        assertThat(body).contains("\"rents\":null");
    }

    @Test
    void offersEverybodyOfTheDemonstrationToSignInAs() throws Exception {
        List<DemoPerson> people = Arrays.asList(
                JSON.readValue(get(demo, "/demo/persons.json", "en").body(), DemoPerson[].class));
        for (String language : List.of("kk", "ru", "en")) {
            HttpResponse<String> page = get(demo, "/sign-in", language);
            assertThat(page.statusCode()).as(language).isEqualTo(200);
            assertThat(people).allSatisfy(person -> assertThat(page.body()).contains(person.iin()));
        }
        assertThat(get(demo, "/sign-in", "en").body()).contains("Officer (civil registrar)");
    }

    @Test
    void hasSomebodyWhoMayApplyForAnother() throws Exception {
        List<DemoPerson> cast = Arrays.asList(
                JSON.readValue(get(demo, "/demo/persons.json", "en").body(), DemoPerson[].class));
        PersonId son = played(cast, "representative");
        PersonId mother = played(cast, "principal");
        Acting acting = demo.getBean(Acting.class);
        List<String> services = demo.getBean(Mandates.class).heldBy(son, new UUID(-1, -1), 10).stream()
                .filter(mandate -> mandate.principal().equals(mother))
                .flatMap(mandate -> mandate.services().stream())
                .toList();
        assertThat(services)
                .hasSizeGreaterThan(1)
                .allSatisfy(service -> assertThat(acting.of(son, service))
                        .extracting(Representation::principal)
                        .containsExactly(mother));
        assertThat(acting.of(mother, services.getFirst())).isEmpty();
    }

    private static PersonId played(List<DemoPerson> cast, String role) {
        return cast.stream()
                .filter(member -> member.role().equals(role))
                .findFirst()
                .flatMap(member -> demo.getBean(People.class).byIin(new Iin(member.iin())))
                .orElseThrow()
                .personId();
    }

    @Test
    void knowsWhatTenantsRentSoThatTheyNeedNotLookForIt() throws Exception {
        List<DemoPerson> cast = Arrays.asList(
                JSON.readValue(get(demo, "/demo/persons.json", "en").body(), DemoPerson[].class));
        People people = demo.getBean(People.class);
        Tenancies tenancies = demo.getBean(Tenancies.class);
        assertThat(cast)
                .isNotEmpty()
                .allSatisfy(member -> assertThat(tenancies.rentedBy(people.byIin(new Iin(member.iin()))
                                .orElseThrow()
                                .personId()))
                        .extracting(Rka::value)
                        .isEqualTo(member.rents() == null ? List.of() : List.of(member.rents())));
    }

    @Test
    void showsTheAgenciesAndTheirGroundsInTheLanguageAskedFor() throws Exception {
        String body = get(demo, "/demo/agencies.json", "en").body();
        List<DemoAgency> agencies = Arrays.asList(JSON.readValue(body, DemoAgency[].class));
        assertThat(agencies)
                .filteredOn(agency -> agency.agency().equals("education"))
                .singleElement()
                .satisfies(education -> {
                    assertThat(education.kind()).isEqualTo("public");
                    assertThat(education.name()).startsWith("Ministry");
                    assertThat(education.grounds())
                            .contains(new DemoAgency.AskingGround("school-admission", "order-564"));
                });
        assertThat(agencies).extracting(DemoAgency::kind).contains("private");
    }

    @Test
    void isNotThereOutsideADemonstration() throws Exception {
        try (ConfigurableApplicationContext server = server(false)) {
            assertThat(get(server, "/demo/persons.json", "en").statusCode()).isEqualTo(404);
            assertThat(get(server, "/demo/agencies.json", "en").statusCode()).isEqualTo(404);
        }
    }

    private static ConfigurableApplicationContext server(boolean demo) {
        return new SpringApplication(Server.class)
                .run(
                        "--server.port=0",
                        "--tereze.demo=" + demo,
                        "--tereze.database.url=" + DATABASE.jdbcUrl(),
                        "--tereze.database.user=" + DATABASE.appUser(),
                        "--tereze.database.password=" + DATABASE.appPassword(),
                        "--tereze.keys=" + DATABASE.keys());
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext server, String path, String language)
            throws IOException, InterruptedException {
        String port = server.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
