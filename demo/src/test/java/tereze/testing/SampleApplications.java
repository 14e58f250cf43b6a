package tereze.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// For each declared service an application that can be granted, by people of the standard demonstration. Add an
/// application here for each new service.
public final class SampleApplications {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String VEHICLE = "'plate':'123ABC01','vin':'XTA210990Y1234567'";

    private final TestServer server;
    private final List<JsonNode> cast;
    private final LocalDate today;
    private final Map<String, Sample> samples = new LinkedHashMap<>();

    /// @param server a server with a demonstration
    public SampleApplications(TestServer server) {
        this(server, LocalDate.now(ZoneId.of("Asia/Almaty")));
    }

    /// @param today the day of the server's clock
    public SampleApplications(TestServer server, LocalDate today) {
        this.server = server;
        this.today = today;
        this.cast =
                server.stranger().get("/demo/persons.json").json().valueStream().toList();
        residence();
        documents();
        family();
        vehiclesAndWeapons();
    }

    /// An application that can be granted.
    ///
    /// @param iin the IIN of the applicant
    /// @param form the completed form; it is created just before it is sent, because it may use results of earlier
    ///     applications
    public record Sample(String iin, Supplier<JsonNode> form) {}

    /// The application for a service.
    public Sample of(String service) {
        assertThat(samples)
                .as("Nobody applies for %s: add an application that can be granted to SampleApplications", service)
                .containsKey(service);
        return Objects.requireNonNull(samples.get(service));
    }

    /// Services in the order in which they can be applied for, because some need the results of others.
    public List<String> inOrder(Collection<String> services) {
        return Stream.concat(samples.keySet().stream().filter(services::contains), services.stream())
                .distinct()
                .toList();
    }

    /// The services that have an application here but are not declared.
    public List<String> beside(Collection<String> services) {
        return samples.keySet().stream()
                .filter(service -> !services.contains(service))
                .toList();
    }

    /// The IINs of all people of the demonstration.
    public List<String> everybody() {
        return cast.stream().map(person -> text(person, "iin")).toList();
    }

    /// The IINs of the officers of the demonstration.
    public List<String> officers() {
        return cast.stream()
                .filter(person ->
                        role(person).contains("officer") || role(person).equals("registrar"))
                .map(person -> text(person, "iin"))
                .toList();
    }

    private void residence() {
        JsonNode tenant = member("tenant", 0);
        JsonNode landlady = member("owner", 0);
        JsonNode mover = member("tenant", 2);
        JsonNode hostess = member("citizen", 0);
        JsonNode foreigner = member("foreigner", 0);
        add("residence-temporary", tenant, "{'premises':'%s','from':'%s','months':6}", text(tenant, "rents"), today);
        add(
                "residence-objection",
                landlady,
                () -> form("{'registration':'%s','reason':'Келісім жоқ'}", registration(tenant, "temporary")));
        add("residence-permanent", mover, "{'premises':'%s','from':'%s'}", text(mover, "rents"), today);
        add("residence-end", mover, () -> form("{'registration':'%s'}", registration(mover, "permanent")));
        add(
                "residence-end-by-owner",
                hostess,
                "{'premises':'%s','iin':'%s'}",
                owned(hostess),
                text(member("citizen", 1), "iin"));
        add("stay-extension", foreigner, "{'premises':'%s','days':30,'reason':'work'}", owned(foreigner));
    }

    private void documents() {
        add("identity-card-renewal", member("tenant", 0), "{'reason':'lost'}");
        add("passport", member("tenant", 0), "{'reason':'first'}");
        add("residence-permit-renewal", member("foreigner", 0), "{'reason':'expires'}");
    }

    private void family() {
        JsonNode wife = member("owner", 1);
        // The wife gets no child: with one, a divorce would go to court.
        add(
                "birth-registration",
                member("parent", 0),
                "{'medicalCertificate':'№ 12-345','born':'%s','sex':'female','familyName':'Әлиева','givenName':'Айша'}",
                today.minusDays(3));
        add("name-change", member("citizen", 0), "{'familyName':'Әлиева','givenName':'Айша','reason':'tradition'}");
        add("divorce-by-consent", wife, "{'noDispute':true,'familyName':'keep'}");
    }

    private void vehiclesAndWeapons() {
        JsonNode landlady = member("owner", 0);
        add("vehicle-address-change", landlady, "{" + VEHICLE + "}");
        add(
                "vehicle-reregistration",
                member("tenant", 0),
                "{" + VEHICLE + ",'ground':'bought','agreed':'%s','keepPlate':true}",
                today);
        add(
                "weapon-permit-renewal",
                landlady,
                "{'permit':'АА-0001','weapon':'МР-27 № 1','safe':true,'medicalOn':'%s'}",
                today.minusDays(9));
    }

    private void add(String service, JsonNode applicant, String form, Object... values) {
        add(service, applicant, () -> form(form, values));
    }

    private void add(String service, JsonNode applicant, Supplier<JsonNode> form) {
        samples.put(service, new Sample(text(applicant, "iin"), form));
    }

    private static JsonNode form(String form, Object... values) {
        return JSON.readTree(form.replace('\'', '"').formatted(values));
    }

    private String registration(JsonNode person, String kind) {
        Client holder = server.person(text(person, "iin"));
        return holder.get("/api/v1/me/registrations")
                .json()
                .get("items")
                .valueStream()
                .filter(held -> held.get("kind").stringValue().equals(kind)
                        && held.get("ended").isNull())
                .map(held -> held.get("registration").stringValue())
                .findFirst()
                .orElseThrow();
    }

    private static String owned(JsonNode person) {
        return person.at("/owns/0").stringValue();
    }

    private JsonNode member(String role, int nth) {
        return cast.stream()
                .filter(person -> role(person).equals(role))
                .skip(nth)
                .findFirst()
                .orElseThrow();
    }

    private static String role(JsonNode person) {
        return text(person, "role");
    }

    private static String text(JsonNode person, String name) {
        return person.get(name).stringValue();
    }
}
