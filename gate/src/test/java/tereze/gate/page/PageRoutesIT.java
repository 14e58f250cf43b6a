package tereze.gate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Ord;
import tereze.gate.testing.TestEvent;

/// The page over HTTP, as browsers and others ask for it.
class PageRoutesIT {
    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private SampleQueue queue;

    @BeforeEach
    void start() throws IOException, WrongFile {
        queue = new SampleQueue(folder, false);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        queue.close();
    }

    @Test
    void aNumberBecomesACookie() throws IOException, InterruptedException {
        HttpResponse<String> taken = post("", "iin=" + TestEvent.child(1) + "&lang=ru", "X-Forwarded-Proto", "https");

        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(header(taken, "Location")).isEqualTo("/g/7/?kept");
        assertThat(header(taken, "Set-Cookie"))
                .matches("gate-7=[\\w-]{64}; Path=/g/7; Max-Age=\\d+; HttpOnly; SameSite=Lax; Secure");
        assertThat(get("?kept", "Cookie", cookie(taken)).body()).contains("id=\"pending\"");
        assertThat(get("?kept", "Accept-Language", "en").body()).contains("The browser did not keep the ticket.");
        assertThat(get("?new", "Cookie", cookie(taken)).body())
                .contains("Алдыңғы талон күшінде қалады.", "name=\"new\"");
    }

    @Test
    void anotherSiteCannotChangeTheTicket() throws IOException, InterruptedException {
        String body = "iin=" + TestEvent.child(1);

        assertThat(post("", body, "Sec-Fetch-Site", "cross-site").headers().map())
                .doesNotContainKey("set-cookie");
        assertThat(post("", body, "Sec-Fetch-Site", "same-site").headers().map())
                .doesNotContainKey("set-cookie");
        assertThat(post("", body, "Sec-Fetch-Site", "same-origin").headers().map())
                .containsKey("set-cookie");
    }

    @ParameterizedTest
    @CsvSource({"iin=%zz,400", "iin=1,422", "iin=,422", "'',422", "iin=840101300125,422"})
    void aWrongFormIsAnsweredWithAPage(String body, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = post("", body, "Accept-Language", "ru");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(header(answer, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(answer.body()).contains("lang=\"ru\"", "<h1>");
    }

    @Test
    void whatThereIsNotIsSaidOnAPage() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("../8/", "Accept-Language", "ru");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Такой очереди нет.");
        assertThat(header(get("../7"), "Location")).isEqualTo("/g/7/");
        assertThat(header(get("enter"), "Location")).isEqualTo("/g/7/");
        assertThat(get("", "Cookie", "gate-7=AAAA", "Accept-Language", "ru").body())
                .contains("Этот талон выдали не мы");
    }

    @Test
    void aChosenLanguageIsKept() throws IOException, InterruptedException {
        HttpResponse<String> chosen = get("?lang=en", "Accept-Language", "ru");

        assertThat(chosen.body()).contains("<html lang=\"en\">");
        assertThat(header(chosen, "Set-Cookie")).startsWith("gate-lang=en; Path=/g;");
        assertThat(get("", "Accept-Language", "ru", "Cookie", "gate-lang=en").body())
                .contains("<html lang=\"en\">");
        assertThat(get("?lang=<x>", "Accept-Language", "ru").body()).contains("<html lang=\"ru\">");
    }

    @Test
    void whoeverHasATicketFindsItAfterTheEnd() throws IOException, InterruptedException {
        String known = "iin=" + TestEvent.child(1);
        post("", known);
        queue.setTime(SampleQueue.CLOSES.plus(Duration.ofDays(1)));

        assertThat(get("").body()).contains("Жаңа талон берілмейді.");
        assertThat(post("", known).statusCode()).isEqualTo(303);
        assertThat(post("", "iin=" + TestEvent.child(2)).statusCode()).isEqualTo(410);
    }

    @Test
    void whoeverIsNotYetOnStaysInTheLine() throws IOException, InterruptedException {
        String cookie = cookie(post("", "iin=" + TestEvent.child(1)));
        assertThat(header(post("enter", "", "Cookie", cookie), "Location")).isEqualTo("/g/7/");

        queue.setTime(SampleQueue.OPENS);
        queue.draw();
        queue.move(Cursor.State.OPEN, Ord.FIRST, null);
        assertThat(post("enter", "", "Cookie", cookie).body())
                .contains("id=\"place\">", "href=\"./?new\"")
                .doesNotContain("name=\"pass\"");
    }

    @Test
    void aKioskPrintsTheTicketAndForgetsIt() throws IOException, InterruptedException, WrongFile {
        queue.close();
        queue = new SampleQueue(folder.resolve("kiosk"), true);
        HttpResponse<String> printed = post("", "iin=" + TestEvent.child(1));

        assertThat(printed.body()).contains("id=\"kiosk\"", "class=\"qr\"").doesNotContain("sms:");
        assertThat(printed.headers().map()).doesNotContainKey("set-cookie");
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), headers);
    }

    private HttpResponse<String> post(String path, String body, String... headers)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private URI uri(String path) {
        return URI.create(queue.address()).resolve(path.replace("<", "%3C").replace(">", "%3E"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws IOException, InterruptedException {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static String cookie(HttpResponse<String> response) {
        return header(response, "Set-Cookie").replaceFirst(";.*", "");
    }
}
