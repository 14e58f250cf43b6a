package tereze.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.rehearsal.http.HttpCaller;

/// Measures pages, compressed as browsers request them. In the same run nginx serves the same bytes from files. Each
/// caller of a signed-in page is a different person with a session.
final class PageBench {
    private static final int CALLERS = 64;
    private static final int WARM_UP_SECONDS = 30;
    private static final int REFERENCE_SECONDS = 5;
    private static final String COMPRESSED = "Accept-Encoding: gzip\r\nAccept-Language: kk\r\n";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final JdbcClient owner;
    private final int seconds;

    PageBench(JdbcClient owner, int seconds) {
        this.owner = owner;
        this.seconds = seconds;
    }

    /// The measurements of a page.
    ///
    /// @param name the name and the size of the page
    /// @param most the page at the maximum rate
    /// @param half the page at half of that rate
    /// @param reference nginx at its maximum rate
    private record Measured(String name, Figures most, Figures half, Figures reference) {
        String row() {
            return "| %s | %,.0f | %,.0f | %.2f | %.1f / %.1f | %.1f / %.1f |"
                    .formatted(
                            name,
                            most.perSecond(),
                            reference.perSecond(),
                            most.perSecond() / reference.perSecond(),
                            most.percentileMillis(0.5),
                            most.percentileMillis(0.99),
                            half.percentileMillis(0.5),
                            half.percentileMillis(0.99));
        }
    }

    void run(int port) throws Exception {
        List<String> visitors = visitors(port);
        List<Measured> found = List.of(
                measure("catalogue", "/services", port, visitors.subList(0, 0)),
                measure("a question of a form", "/services/residence-temporary/apply/from", port, visitors),
                measure("cabinet", "/cabinet", port, visitors));
        System.out.println(
                "| page | a second | nginx | ratio | first byte p50 / p99 ms | at half the load: first byte p50 / p99 ms |");
        System.out.println("|---|---|---|---|---|---|");
        found.forEach(page -> System.out.println(page.row()));
    }

    /// @param visitors the headers of signed-in people; empty for a public page
    private Measured measure(String name, String path, int port, List<String> visitors) throws Exception {
        HttpCaller.Answer page = get(port, path, headers(visitors, 0));
        Load.Call ours = calls(port, path, visitors);
        Figures most = Load.asFastAsAnswered(name, CALLERS, WARM_UP_SECONDS, seconds, ours);
        Figures half = Load.atRate(name, CALLERS, seconds, most.perSecond() / 2, ours);
        try (Nginx nginx = Nginx.serving(page.body(), "add_header Content-Encoding gzip;")) {
            Figures reference = Load.asFastAsAnswered(
                    name, CALLERS, REFERENCE_SECONDS, REFERENCE_SECONDS, calls(nginx.port(), "/page", List.of()));
            System.err.printf("  %s: %,.0f a second, nginx %,.0f%n", name, most.perSecond(), reference.perSecond());
            return new Measured("%s, %,d bytes".formatted(name, page.body().length), most, half, reference);
        }
    }

    private static Load.Call calls(int port, String path, List<String> visitors) throws IOException {
        HttpCaller[] connections = new HttpCaller[CALLERS];
        for (int i = 0; i < CALLERS; i++) {
            connections[i] = new HttpCaller(port);
        }
        return caller -> require(connections[caller].get(path, headers(visitors, caller)))
                .began();
    }

    private static HttpCaller.Answer get(int port, String path, String headers) throws IOException {
        try (HttpCaller connection = new HttpCaller(port)) {
            return require(connection.get(path, headers));
        }
    }

    private static HttpCaller.Answer require(HttpCaller.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.status() + " (expected: 200)");
        }
        return answer;
    }

    private static String headers(List<String> visitors, int caller) {
        return visitors.isEmpty() ? COMPRESSED : COMPRESSED + visitors.get(caller % visitors.size());
    }

    /// Signs people in. Returns the cookies of each browser.
    private List<String> visitors(int port) throws IOException, InterruptedException {
        List<String> found = new ArrayList<>();
        for (String iin : owner.sql("""
                        select iin from people.person tablesample system (1)
                        where birth < now() - interval '20 years' and death is null and not sealed limit ?""").param(CALLERS).query(String.class).list()) {
            found.add(signedIn(port, String.valueOf(iin)));
        }
        return found;
    }

    private static String signedIn(int port, String iin) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        URI page = URI.create("http://127.0.0.1:" + port + "/sign-in");
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            HttpResponse<String> form =
                    browser.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            Matcher token = FORM_TOKEN.matcher(form.body());
            if (!token.find()) {
                throw new IllegalStateException("no form at " + page);
            }
            String fields = "who=" + iin + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            int status = browser.send(
                            HttpRequest.newBuilder(page)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(fields))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
            if (status != 303) {
                throw new IllegalStateException("signing in gave " + status + " (expected: 303)");
            }
        }
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ", "Cookie: ", "\r\n"));
    }
}
