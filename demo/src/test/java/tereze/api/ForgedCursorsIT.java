package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.access.Caller;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Officers;
import tereze.testing.Rounds;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestRegisters.TestPerson;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Every list × cursors that the server did not make: 400 `cursor-invalid`. A cursor of another list that happens to
/// be well-formed, such as any id, only begins elsewhere in the caller's own list.
@Fault("W12")
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedCursorsIT {
    private static final String ID = "018f0000-0000-7000-8000-000000000000";

    /// Well-formed positions of some list. In another list they are not valid.
    private static final List<String> OF_SOME_LIST = List.of(
            ID,
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "1",
            "9223372036854775807",
            "residence-temporary",
            "null",
            "own 2026-03-02T05:00:00Z " + ID,
            "elsewhere 2026-03-02T05:00:00Z " + ID);

    /// Positions of no list.
    private static final String[] OF_NO_LIST = {
        "own +999999999-12-31T23:59:59Z " + ID,
        "\u0000",
        "elsewhere -999999999-01-01T00:00:00Z " + ID,
        "own +10000-01-01T00:00:00Z " + ID,
        "9223372036854775808",
        "1-1-1-1-1",
        "own 1969-12-31T23:59:59Z " + ID,
        "own 2026-03-02T05:00:00Z 1-1-1-1-1",
        "own 2026-03-02T05:00:00+00:00 " + ID,
        "own  2026-03-02T05:00:00Z " + ID,
        "OWN 2026-03-02T05:00:00Z " + ID,
        "own 2026-03-02T05:00:00Z",
        "own null null",
        "-",
        "+1",
        "007",
        "1e3",
        "1.0",
        "NaN",
        "१२३",
        ID.toUpperCase(Locale.ROOT),
        ID + "\n",
        " " + ID,
        ID + ID,
        "Residence Temporary",
        "residence\u0000temporary",
        "' or 1=1 --",
        "{\"id\":1}",
        "\ud83c\udfe0",
        "x".repeat(140)
    };

    private record Senders(Sender browser, Sender program, Sender agency) {
        Sender of(Route list) {
            if (list.admits() == Caller.AgencyClient.class) {
                return agency;
            }
            return list.isPage() ? browser : program;
        }
    }

    private TestServer server;
    private TestPerson officer;
    private List<Route> lists;

    @BeforeAll
    void prepare(SharedServer shared) {
        server = shared.server();
        officer = shared.registers().person("Ахметов", "Нұрлан");
        Officers.appoint(server, officer, "000000000", Instant.EPOCH);
        shared.registers().privateOrganisation("forged-cursors");
        lists = Route.all(server).stream()
                .filter(route -> route.takes(Cursor.class))
                .toList();
    }

    /// The officer is a person too, so all lists but those of agencies are theirs to read.
    private Senders senders() {
        return new Senders(
                Sender.browser(new Browser(server).signIn(officer.iin())),
                Sender.program(server.person(officer.iin())),
                Sender.program(server.agency("forged-cursors")));
    }

    @Test
    void findsTheLists() {
        assertThat(lists).extracting(Route::toString).contains("GET /api/v1/tasks", "GET /cabinet", "GET /tasks");
        assertThat(lists).hasSizeGreaterThan(20);
    }

    @Tag("prove")
    @TestFactory
    Stream<DynamicTest> refusesAPositionOfNoList() {
        Senders senders = senders();
        return Rounds.first(6, OF_NO_LIST)
                .map(position -> DynamicTest.dynamicTest(position, () -> {
                    for (Route list : lists) {
                        assertRefused(list, senders.of(list), encoded(position));
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> refusesAnEncodingThatIsNotOurs() {
        Senders senders = senders();
        String padded = Base64.getUrlEncoder().encodeToString("12".getBytes(StandardCharsets.UTF_8));
        return Stream.of("%%", "a", "AAAAA", padded, "MT I", "MTI!", "+///", "_w", "wIA", "x".repeat(201))
                .map(cursor -> DynamicTest.dynamicTest(cursor, () -> {
                    for (Route list : lists) {
                        assertRefused(list, senders.of(list), cursor);
                    }
                }));
    }

    @Test
    void aPositionOfAnotherListIsRefusedOrReadsTheCallersOwnList() {
        Senders senders = senders();
        for (Route list : lists) {
            for (String position : OF_SOME_LIST) {
                Answer answer = ask(list, senders.of(list), encoded(position));
                assertThat(answer.status()).as(list + " " + position).isIn(200, 400);
            }
        }
    }

    /// This page has two lists, each with a cursor of its own.
    @ParameterizedTest
    @ValueSource(strings = {"given", "held"})
    void aPageOfTwoListsRefusesThemToo(String list) {
        for (String cursor : List.of("%%", "AAAAA", encoded("12"), encoded(ID.toUpperCase(Locale.ROOT)))) {
            Answer answer = senders()
                    .browser()
                    .get("/cabinet/mandates?" + list + "=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
            assertThat(answer.status()).as(cursor + ": " + answer.body()).isEqualTo(400);
        }
    }

    private static void assertRefused(Route list, Sender sender, String cursor) {
        Answer answer = ask(list, sender, cursor);
        if (list.path().equals("/cabinet") && answer.status() == 200) {
            // Its sections are for some callers only; a section that is not shown reads no cursor.
            return;
        }
        assertThat(answer.status()).as(list + ": " + answer.body()).isEqualTo(400);
        if (!list.isPage()) {
            assertThat(answer.code()).isEqualTo("cursor-invalid");
        }
    }

    private static Answer ask(Route list, Sender sender, String cursor) {
        return sender.get(list.path() + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8));
    }

    private static String encoded(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }
}
