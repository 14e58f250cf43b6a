package tereze.residence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.residence.Town.Home;
import tereze.testing.Fault;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestRegisters.Traits;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A stranger applies at other people's addresses, by HTTP. The answers, the case, its page and the notices are the
/// same whatever the registers contain about the owners and the dwelling.
@Fault("L1")
class StrangerIT {
    private static final LocalDate GROWN = LocalDate.parse("1990-05-12");
    private static final LocalDate CHILD = LocalDate.parse("2016-10-01");

    private static Town town;
    private static TestPerson officer;

    @BeforeAll
    static void start() {
        town = new Town();
        officer = town.officer();
    }

    @AfterAll
    static void stop() {
        town.close();
    }

    private static TestPerson person(LocalDate birth, boolean died, boolean incapable) {
        return town.registers.person(new Traits(birth, died ? LocalDate.parse("2024-05-05") : null, incapable, false));
    }

    private static Home organisations() {
        Home home = town.home();
        town.registers.ownedByOrganisation("120340000014", home.id());
        return home;
    }

    private static Home full(TestPerson... owners) {
        Home home = town.homeOf(owners);
        for (int i = 0; i < 10; i++) {
            town.registers.registration(town.adult(), home.id(), LocalDate.parse("2024-01-01"), null);
        }
        return home;
    }

    private static Home arrested(TestPerson... owners) {
        Home home = town.home("residential", true);
        for (TestPerson owner : owners) {
            town.registers.owns(owner, home.id(), 1, owners.length);
        }
        return home;
    }

    /// Homes where nobody can be asked.
    private static Map<String, Home> unanswering() {
        Map<String, Home> homes = new LinkedHashMap<>();
        homes.put("owner-unknown", town.home());
        homes.put("owner-is-organisation", organisations());
        homes.put("owner-is-minor", town.homeOf(person(CHILD, false, false)));
        homes.put("owner-is-incapable", town.homeOf(person(GROWN, false, true)));
        homes.put("owner-is-deceased", town.homeOf(person(GROWN, true, false)));
        homes.put("premises-arrested", arrested());
        return homes;
    }

    /// Homes with an owner who can be asked.
    private static Map<String, Home> answering(TestPerson owner) {
        Map<String, Home> homes = new LinkedHashMap<>();
        homes.put("", town.homeOf(owner));
        homes.put("two owners", town.homeOf(owner, town.adult()));
        homes.put("owner-is-minor", town.homeOf(owner, person(CHILD, false, false)));
        homes.put("owner-is-incapable", town.homeOf(owner, person(GROWN, false, true)));
        homes.put("owner-is-deceased", town.homeOf(owner, person(GROWN, true, false)));
        homes.put("premises-arrested", arrested(owner));
        homes.put("dwelling-full", full(owner));
        return homes;
    }

    private static BiFunction<TestPerson, Home, Answer> applying(String service) {
        return switch (service) {
            case "residence-temporary" -> town::temporary;
            case "residence-permanent" -> town::permanent;
            default ->
                (person, home) -> town.apply(
                        person, service, "{\"premises\":\"%s\",\"days\":30,\"reason\":\"work\"}".formatted(home.rka()));
        };
    }

    /// Everything that the applicant gets, without what differs in any two cases.
    private static String reads(TestPerson applicant, Answer answer) {
        String told = answer.status() + " "
                + (answer.status() == 201 ? "" : answer.json().get("code"));
        if (answer.status() != 201) {
            return told;
        }
        String kase = Town.caseOf(answer);
        ObjectNode seen = (ObjectNode) town.caseSeenBy(applicant, kase);
        int receipts = seen.get("receipts").size();
        seen.remove("receipts");
        seen.remove("form");
        seen.remove("number");
        return (told + seen + receipts).replace(kase, "");
    }

    private static TestPerson stranger(String service) {
        TestPerson stranger = town.adult();
        if (service.equals("stay-extension")) {
            town.registers.foreigner(stranger);
        }
        return stranger;
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence-temporary", "residence-permanent", "stay-extension"})
    void readsTheSameWhereNobodyCanBeAsked(String service) {
        Map<String, String> read = new LinkedHashMap<>();
        unanswering().forEach((code, home) -> {
            TestPerson stranger = stranger(service);
            Answer answer = applying(service).apply(stranger, home);
            read.put(code, reads(stranger, answer));
            if (!service.equals("stay-extension")) {
                assertThat(town.caseSeenBy(officer, Town.caseOf(answer))
                                .get("why")
                                .toString())
                        .as("the officer reads which")
                        .contains(code);
            }
        });
        assertThat(read.values())
                .allMatch(text -> text.contains("with-officer"))
                .containsOnly(first(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"residence-temporary", "residence-permanent", "stay-extension"})
    void readsTheSameWhereAnOwnerIsAskedAndTheOwnerIsTold(String service) {
        TestPerson owner = town.adult();
        Map<String, String> read = new LinkedHashMap<>();
        answering(owner).forEach((code, home) -> {
            TestPerson stranger = stranger(service);
            Answer answer = applying(service).apply(stranger, home);
            read.put(code, reads(stranger, answer));
            assertThat(town.as(owner).get("/api/v1/me/consents").body()).contains(Town.caseOf(answer));
        });
        assertThat(read.values())
                .allMatch(text -> text.contains("waiting-consent"))
                .containsOnly(first(read));
    }

    /// Then the answers and the page are the same too, and the owner of a dwelling under arrest cannot be granted it.
    @Test
    void readsTheSameAfterTheOwnersAgreed() {
        TestPerson owner = town.adult();
        Map<String, String> read = new LinkedHashMap<>();
        answering(owner).forEach((code, home) -> {
            if (code.contains("-")) {
                TestPerson stranger = town.adult();
                String kase = Town.caseOf(town.temporary(stranger, home));
                assertThat(town.consent(owner, kase, "give").status()).isEqualTo(200);
                JsonNode seen = town.caseSeenBy(stranger, kase);
                read.put(code, seen.get("status") + " " + seen.get("why") + seen.get("consents"));
                assertThat(town.as(stranger).get("/cases/" + kase).body())
                        .doesNotContain("тыйым салынған", "әрекетке қабілетсіз", "қайтыс болған", "кәмелетке толмаған");
                assertThat(town.caseSeenBy(officer, kase).get("why").toString()).contains(code);
                boolean grantable = !code.equals("premises-arrested");
                assertThat(town.decide(officer, kase, "grant").status()).isEqualTo(grantable ? 200 : 409);
                assertThat(town.decide(officer, kase, "refuse").status()).isEqualTo(grantable ? 409 : 200);
            }
        });
        assertThat(read.values()).containsOnly("\"with-officer\" [\"data-of-others\"]" + consentsOf(read));
    }

    /// Whether they consent or refuse. A name that only protected owners lack would tell who is protected.
    @ParameterizedTest
    @ValueSource(strings = {"give", "refuse"})
    void readsTheSameWhetherTheOwnerWhoAnsweredIsProtected(String decision) {
        Map<String, String> read = new LinkedHashMap<>();
        for (boolean sealed : new boolean[] {true, false}) {
            TestPerson owner = town.registers.person(new Traits(GROWN, null, false, sealed));
            TestPerson stranger = town.adult();
            String kase = Town.caseOf(town.temporary(stranger, town.homeOf(owner)));
            assertThat(town.consent(owner, kase, decision).status()).isEqualTo(200);
            JsonNode seen = town.caseSeenBy(stranger, kase);
            read.put("protected: " + sealed, seen.get("status") + " " + seen.get("consents") + seen.get("why"));
        }
        assertThat(read.values()).allMatch(text -> text.contains(decision.equals("give") ? "given" : "refused"));
        assertThat(read.values()).containsOnly(first(read));
    }

    private static String consentsOf(Map<String, String> read) {
        String first = first(read);
        return first.substring(first.indexOf(']') + 1);
    }

    private static String first(Map<String, String> read) {
        return read.values().iterator().next();
    }

    /// An owner names a person by IIN. The answer is the same for a person who is protected, lives elsewhere, or
    /// does not exist, and the owner does not read why an officer looks into a case.
    @Test
    void anOwnerReadsNothingAboutARegisteredPersonOrAnotherOwner() {
        Map<String, String> read = new LinkedHashMap<>();
        for (String which : new String[] {"incapable", "minor without parents"}) {
            TestPerson owner = town.adult();
            Home home = town.homeOf(owner);
            TestPerson lodger = which.equals("incapable") ? person(GROWN, false, true) : person(CHILD, false, false);
            town.registers.registration(lodger, home.id(), LocalDate.parse("2024-01-01"), null);
            read.put(which, reads(owner, end(owner, home, lodger.iin())));
        }
        assertThat(read.values())
                .allMatch(text -> text.contains("data-of-others"))
                .containsOnly(first(read));

        TestPerson owner = town.adult();
        Home home = town.homeOf(owner);
        TestPerson elsewhere = town.adult();
        town.registers.registration(elsewhere, town.home().id(), LocalDate.parse("2024-01-01"), null);
        assertThat(reads(owner, end(owner, home, elsewhere.iin())))
                .isEqualTo(reads(owner, end(owner, home, "900101300017")))
                .contains("not-registered-there");
    }

    private static Answer end(TestPerson owner, Home home, String iin) {
        return town.apply(
                owner, "residence-end-by-owner", "{\"premises\":\"%s\",\"iin\":\"%s\"}".formatted(home.rka(), iin));
    }

    /// Somebody else's registration is answered like one that does not exist.
    @ParameterizedTest
    @ValueSource(strings = {"residence-end", "residence-objection"})
    void aStrangersRegistrationLooksLikeNone(String service) {
        TestPerson lodger = town.adult();
        UUID registration = town.registers.registration(
                lodger, town.homeOf(town.adult()).id(), LocalDate.parse("2024-01-01"), null);
        String form =
                "{\"registration\":\"%s\"" + (service.equals("residence-end") ? "}" : ",\"reason\":\"not known\"}");
        TestPerson stranger = town.adult();

        assertThat(reads(stranger, town.apply(stranger, service, form.formatted(registration))))
                .isEqualTo(reads(stranger, town.apply(stranger, service, form.formatted(UUID.randomUUID()))))
                .contains("registration-unknown");
    }

    @Test
    void noticesAreTheSame() {
        Map<String, String> kinds = new LinkedHashMap<>();
        unanswering().forEach((code, home) -> {
            TestPerson stranger = town.adult();
            Town.caseOf(town.temporary(stranger, home));
            Town.await(() -> !notices(stranger).isEmpty());
            kinds.put(code, notices(stranger));
        });
        assertThat(kinds.values()).containsOnly(first(kinds));
    }

    private static String notices(TestPerson person) {
        StringBuilder told = new StringBuilder();
        for (JsonNode notice : town.as(person).get("/api/v1/me/notices").json().get("items")) {
            told.append(notice.get("kind")).append(notice.get("text")).append(' ');
        }
        return told.toString();
    }
}
