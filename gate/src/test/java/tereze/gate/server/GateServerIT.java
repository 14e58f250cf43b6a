package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.gate.event.EventFile;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.DeskHeader;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Ord;
import tereze.gate.rules.Seal;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.TestEvent;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.Json;
import tereze.gate.wire.RosterLine;
import tereze.gate.wire.SealLine;
import tereze.journal.Hash;

/// A node over HTTP.
class GateServerIT extends RunningNode {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Test
    void givesTheSameTicketToWhoeverComesAgain() {
        GateClient.Answer first = gate.post("ticket", "{\"iin\":\"" + TestEvent.child(1) + "\"}");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.get("ticket")).hasSize(64);
        assertThat(first.cookie())
                .startsWith("gate-7=" + first.get("ticket") + ";")
                .contains("HttpOnly", "SameSite=Lax", "Path=/g/7");
        assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(first.get("ticket"));
        assertThat(gate.ticket(TestEvent.child(2))).isNotEqualTo(first.get("ticket"));
        GateClient.Answer shown = gate.with("ticket", first.get("ticket"));
        assertThat(shown.get("ticket")).isEqualTo(first.get("ticket"));
        assertThat(shown.json().get("issued").asLong())
                .isEqualTo(first.json().get("issued").asLong());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"iin\":\"210517700014\"} | 422 iin-malformed",
                "{\"iin\":\"210231700013\"} | 422 iin-malformed",
                "{\"iin\":\"\"}             | 422 iin-malformed",
                "{\"iin\":null}             | 400 body-malformed",
                "{\"iin\":5}                | 422 iin-malformed",
                "{}                         | 400 body-malformed",
                "[]                         | 400 body-malformed",
                "no                         | 400 body-malformed",
                "null                       | 400 body-malformed",
                "{\"ticket\":\"no\"}        | 401 ticket-forged",
            })
    void refusesWhatIsNoNumber(String body, String refusal) {
        GateClient.Answer answer = gate.post("ticket", body);

        assertThat(answer.refusal()).isEqualTo(refusal);
        assertThat(answer.json().get("text").get("kk").asString()).isNotBlank();
        assertThat(answer.cookie()).isEmpty();
    }

    @Test
    void refusesLargeBodiesAndUnknownEvents() {
        assertThat(gate.post("ticket", "{\"iin\":\"" + " ".repeat(1024) + "\"}").refusal())
                .isEqualTo("413 body-too-large");
        assertThat(gate.post("/g/8/ticket", "{}").refusal()).isEqualTo("404 event-unknown");
        assertThat(gate.post("/g/x/ticket", "{}").refusal()).isEqualTo("404 event-unknown");
        assertThat(gate.get("/elsewhere").refusal()).isEqualTo("404 not-found");
    }

    @Test
    void knowsItsTimes() {
        clock.move(Duration.ofHours(-2));
        assertThat(gate.post("ticket", "{\"iin\":\"" + TestEvent.child(1) + "\"}")
                        .refusal())
                .isEqualTo("425 not-yet");
        clock.move(Duration.ofHours(2));
        String ticket = gate.ticket(TestEvent.child(1));
        clock.move(Duration.ofHours(25));
        assertThat(gate.post("ticket", "{\"iin\":\"" + TestEvent.child(2) + "\"}")
                        .refusal())
                .isEqualTo("410 closed");
        assertThat(gate.ticket(TestEvent.child(1))).isEqualTo(ticket);
        assertThat(gate.with("place", ticket).status()).isEqualTo(200);
        clock.move(Duration.ofDays(3));
        assertThat(gate.post("ticket", "{\"iin\":\"" + TestEvent.child(1) + "\"}")
                        .refusal())
                .isEqualTo("410 closed");
        for (String path : List.of("ticket", "place", "pass")) {
            GateClient.Answer answer = gate.with(path, ticket);
            assertThat(answer.refusal()).as(path).isEqualTo("410 closed");
            assertThat(answer.cookie()).isEmpty();
        }
    }

    @Test
    void setsNoCookieForAnotherSite() {
        String body = "{\"iin\":\"" + TestEvent.child(1) + "\"}";

        assertThat(gate.post("ticket", body, "Content-Type", "application/json").cookie())
                .startsWith("gate-7=");
        assertThat(gate.post("ticket", body, "Sec-Fetch-Site", "same-origin").cookie())
                .startsWith("gate-7=");
        for (List<String> header : List.of(
                List.of("Content-Type", "text/plain;charset=UTF-8"),
                List.of("Sec-Fetch-Site", "cross-site"),
                List.of("Sec-Fetch-Site", "same-site"))) {
            GateClient.Answer answer = gate.post("ticket", body, header.getFirst(), header.getLast());
            assertThat(answer.get("ticket")).hasSize(64);
            assertThat(answer.cookie()).as("%s", header).isEmpty();
        }
    }

    /// A proxy that closes `/g/7/counts` must have closed it in each form.
    @ParameterizedTest
    @ValueSource(strings = {"07", "+7", "%2B7", "%EF%BC%97", "7%20", "-7"})
    void knowsAnEventByOneFormOfItsNumber(String number) {
        assertThat(gate.get("/g/" + number + "/counts").refusal()).isEqualTo("404 event-unknown");
    }

    @Test
    void givesPlacesAndPassesInTheirOrder() throws Exception {
        String ticket = gate.ticket(TestEvent.child(1));
        assertThat(gate.with("place", ticket).get("phase")).isEqualTo("pending");
        assertThat(gate.with("place", ticket).json().get("ord").isNull()).isTrue();
        assertThat(gate.with("pass", ticket).refusal()).isEqualTo("425 seed-pending");

        openTheLine();
        GateClient.Answer place = gate.with("place", ticket);
        assertThat(place.get("phase")).isEqualTo("lottery");
        assertThat(place.json().get("admissible").asBoolean()).isFalse();
        GateClient.Answer waits = gate.with("pass", ticket);
        assertThat(waits.status()).isEqualTo(202);
        assertThat(waits.get("ord")).isEqualTo(place.get("ord"));
        assertThat(waits.json().get("retry").asInt()).isBetween(1, 150);

        move(1, Cursor.State.OPEN, Ord.parse(place.get("ord")).orElseThrow());
        assertThat(gate.with("place", ticket).json().get("admissible").asBoolean())
                .isTrue();
        GateClient.Answer pass = gate.with("pass", ticket);
        assertThat(pass.status()).isEqualTo(200);
        assertThat(pass.get("enter")).isEqualTo("http://127.0.0.1:9/enter");
        GateClient.Answer checked = gate.post("check", "{\"pass\":\"" + pass.get("pass") + "\"}");
        assertThat(checked.get("ord")).isEqualTo(place.get("ord"));
        assertThat(checked.json().get("lane").asInt()).isZero();

        clock.move(Duration.ofMinutes(21));
        assertThat(gate.post("check", "{\"pass\":\"" + pass.get("pass") + "\"}").refusal())
                .isEqualTo("410 pass-expired");
        assertThat(gate.post("check", "{\"pass\":\"" + ticket + "\"}").refusal())
                .isEqualTo("401 pass-forged");
    }

    @Test
    void sendsNobodyWithoutAFreshWordFromTheService() throws Exception {
        String ticket = gate.ticket(TestEvent.child(1));
        openTheLine();
        move(1, Cursor.State.OPEN, LAST);
        assertThat(gate.with("pass", ticket).status()).isEqualTo(200);

        clock.move(Duration.ofSeconds(6));
        assertThat(gate.with("pass", ticket).status()).isEqualTo(202);
        assertThat(gate.ticket(TestEvent.child(2))).hasSize(64);
        long seq = 2;
        for (Cursor.State state : List.of(Cursor.State.PAUSED, Cursor.State.DOWN, Cursor.State.CLOSED)) {
            move(seq++, state, LAST);
            assertThat(gate.with("pass", ticket).status()).isEqualTo(202);
        }
    }

    @Test
    void believesOnlyWhatIsSignedAndNew() throws Exception {
        openTheLine();
        move(5, Cursor.State.OPEN, LAST);

        assertThat(gate.post("cursor", event.cursor(5, clock.instant(), Cursor.State.OPEN, LAST))
                        .refusal())
                .isEqualTo("409 older");
        CursorMessage good = event.cursor(6, clock.instant(), Cursor.State.OPEN, LAST);
        CursorMessage bad = new CursorMessage(
                good.event(), good.epoch(), 7, good.at(), good.state(), good.rate(), good.cursor(), null, good.mac());
        assertThat(gate.post("cursor", bad).refusal()).isEqualTo("401 forged");
        assertThat(gate.post("draw", event.draw(false)).refusal()).isEqualTo("422 no-randomness");
        assertThat(gate.post("reveal", "{\"secret\":\"" + "ab".repeat(32) + "\"}")
                        .refusal())
                .isEqualTo("422 not-committed");
        assertThat(gate.post("cursor", "{}").refusal()).isEqualTo("400 body-malformed");
        assertThat(gate.post("draw", "{}").refusal()).isEqualTo("400 body-malformed");
    }

    @Test
    void keepsSecretsUntilTheLineIsOpen() throws Exception {
        assertThat(gate.post("reveal", "{\"secret\":\"" + TestEvent.SECRET + "\"}")
                        .refusal())
                .isEqualTo("425 not-yet");
        assertThat(gate.post("draw", event.draw(true)).refusal()).isEqualTo("425 not-yet");
        assertThat(gate.get("draw").text()).isEqualTo("{\"secrets\":[null]}");
        openTheLine();
        assertThat(gate.get("draw").json().get("secrets").get(0).asString()).isEqualTo(TestEvent.SECRET);
    }

    @Test
    void saysThatASecretIsTooLong() throws Exception {
        byte[] secret = new byte[65];
        Path own = Files.createDirectory(folder.resolve("long"));
        GateServer server = new GateServer(
                new GateServer.Node(1, own, clock, true, false),
                List.of(EventFile.parse(
                        "event",
                        event.json()
                                .replaceFirst(
                                        "\"commitments\":\\[\"\\w+", "\"commitments\":[\"" + Hash.ofContent(secret)))),
                event.keys());
        open.add(server);
        clock.move(Duration.ofMinutes(11));

        assertThat(client(server.start(0))
                        .post("reveal", "{\"secret\":\"" + HexFormat.of().formatHex(secret) + "\"}")
                        .refusal())
                .isEqualTo("422 secret-too-long");
    }

    @Test
    void showsASmallStatusToAll() throws Exception {
        gate.ticket(TestEvent.child(1));
        openTheLine();
        move(1, Cursor.State.OPEN, LAST);

        String status = gate.get("status.json").text();
        assertThat(status.length()).isLessThanOrEqualTo(400);
        assertThat(gate.get("status.json").get("state")).isEqualTo("open");
        clock.move(Duration.ofSeconds(7));
        Thread.sleep(1_100);
        assertThat(gate.get("status.json").get("state")).isEqualTo("down");
    }

    @Test
    void sealsEachSecondAndShowsTheRosterAfterTheDraw() throws Exception {
        for (int i = 0; i < 20; i++) {
            gate.ticket(TestEvent.child(i));
        }
        clock.move(Duration.ofSeconds(2));
        Thread.sleep(500);
        List<Seal> seals = gate.get("seals")
                .text()
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), SealLine.class)
                        .toSeal())
                .toList();
        assertThat(seals.stream().mapToInt(Seal::count).sum()).isEqualTo(20);
        assertThat(gate.get("roster/" + seals.getFirst().second()).refusal()).isEqualTo("425 seed-pending");

        openTheLine();
        Seal before = null;
        for (Seal seal : seals) {
            assertThat(seal.follows(before)).isTrue();
            assertThat(seal.isOf(
                            TestEvent.ID,
                            gate.get("roster/" + seal.second())
                                    .text()
                                    .lines()
                                    .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), RosterLine.class)
                                            .toEntry())
                                    .toList()))
                    .isTrue();
            before = seal;
        }
        assertThat(gate.with("ticket", gate.ticket(TestEvent.child(3))).get("seal"))
                .isEqualTo(seals.getLast().hash().toString());
        for (String path : List.of("counts", "draw", "cursor", "roster/x")) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gate.port() + "/g/7/" + path))
                    .build();
            assertThat(HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                            .headers()
                            .firstValue("Gate-Seal"))
                    .as(path)
                    .hasValue(seals.getLast().hash().toString());
        }
    }

    /// A writer that could not reach all nodes writes a cursor that is newer and less far. Lanes stay where they
    /// were, also at a node that is started again, and at one that hears of it from there.
    @Test
    void aReplacedWriterMovesNoLane() throws Exception {
        openTheLine();
        move(2, Cursor.State.OPEN, new Ord(5));
        assertThat(gate.post("cursor", event.cursor(1, clock.instant(), Cursor.State.PAUSED, new Ord(9)))
                        .refusal())
                .isEqualTo("409 older");
        Thread.sleep(1_100);
        assertThat(gate.get("status.json").get("state")).isEqualTo("open");
        assertThat(gate.get("status.json").json().get("cursors").get(0).asString())
                .isEqualTo(new Ord(5).toString());
    }

    /// The peer looks at its clock at once, and its answer arrives more than a second later. Their clocks agree.
    @Test
    void letsDesksQueueForOthers() throws Exception {
        Hmac key = Hmac.of(HexFormat.of().parseHex("bb".repeat(32)));
        for (int i = 1; i <= 3; i++) {
            String iin = TestEvent.child(i);
            DeskHeader desk = DeskHeader.sign("astana-1", clock.millis(), TestEvent.ID, new Iin(iin), key);
            GateClient.Answer answer =
                    gate.post("ticket", "{\"iin\":\"" + iin + "\",\"lane\":2}", "Gate-Desk", desk.toString());
            assertThat(answer.status()).isEqualTo(i < 3 ? 200 : 429);
        }
        for (int lane = 1; lane <= 2; lane++) {
            GateClient.Answer answer =
                    gate.post("ticket", "{\"iin\":\"" + TestEvent.child(4) + "\",\"lane\":" + lane + "}");
            assertThat(answer.refusal()).isEqualTo("401 desk-forged");
        }
        assertThat(gate.post("ticket", "{\"iin\":\"" + TestEvent.child(4) + "\"}", "Gate-Desk", "astana-1:1:x")
                        .refusal())
                .isEqualTo("401 desk-forged");
        clock.move(Duration.ofMinutes(1));
        String iin = TestEvent.child(4);
        DeskHeader stale = DeskHeader.sign("astana-1", clock.millis() - 61_000, TestEvent.ID, new Iin(iin), key);
        assertThat(gate.post("ticket", "{\"iin\":\"" + iin + "\"}", "Gate-Desk", stale.toString())
                        .refusal())
                .isEqualTo("401 desk-forged");
    }

    @Test
    void needsTheKeyToWhichTheEventIsCommitted() throws Exception {
        Path other = folder.resolve("other-keys");
        Keys.create(TestEvent.ID, other);
        assertThatThrownBy(() -> new GateServer(
                        new GateServer.Node(3, folder.resolve("node-3"), clock, true, false),
                        List.of(event.read()),
                        Keys.read(other)))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("keyCommitment");
    }

    @Test
    void speaksOfNobody() {
        String iin = TestEvent.child(77);
        gate.ticket(iin);
        assertThat(folder).satisfies(root -> {
            try (var all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .doesNotContain(iin);
                }
            }
        });
    }
}
