package tereze.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// A simple browser: it keeps cookies, sends the hidden fields of a page's form, and follows no redirect by
/// itself.
///
/// ```java
/// Browser browser = new Browser(server).in("ru").signIn(iin);
/// Answer page = browser.get("/cabinet");
/// Answer told = browser.post("/feedback", Map.of("useful", "yes"));   // with the token and key of the last page
/// ```
public final class Browser {
    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");

    private final Client client;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> hidden = new HashMap<>();

    public Browser(TestServer server) {
        this.client = server.stranger();
    }

    /// Chooses a language with the cookie.
    public Browser in(String language) {
        cookies.put("lang", language);
        return this;
    }

    /// Signs in as a person of the demo.
    public Browser signIn(String iin) {
        get("/sign-in");
        Answer answer = post("/sign-in", Map.of("who", iin, "to", "/"));
        if (answer.status() != 303) {
            throw new IllegalStateException("not signed in: " + answer.status());
        }
        return this;
    }

    /// Requests a page, as a browser does.
    ///
    /// @param headers names and values in turn
    public Answer get(String path, String... headers) {
        return seen(client.send(client.request(path, headers)
                .header("Accept", "text/html")
                .header("Cookie", cookies())
                .GET()));
    }

    /// Posts a form with the hidden fields of the last page.
    public Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(hidden);
        all.putAll(fields);
        return postOnly(path, all);
    }

    /// As [#post], from another address, as a balancer names it.
    public Answer postFrom(String address, String path, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(hidden);
        all.putAll(fields);
        return postOnly(path, all, "X-Forwarded-For", address);
    }

    /// Posts these fields and nothing else.
    ///
    /// @param headers names and values in turn
    public Answer postOnly(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return seen(client.send(client.request(path, headers)
                .header("Accept", "text/html")
                .header("Cookie", cookies())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
    }

    /// The value of a cookie, or null if there is none.
    public @Nullable String cookie(String name) {
        return cookies.get(name);
    }

    /// Sets a cookie.
    ///
    /// @param value an existing value, as [#cookie] returns it
    public Browser with(String name, @Nullable String value) {
        cookies.put(name, Objects.requireNonNull(value, name));
        return this;
    }

    /// The hidden fields of the last page.
    public Map<String, String> hidden() {
        return Map.copyOf(hidden);
    }

    private Answer seen(Answer answer) {
        for (String cookie : answer.cookies()) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        if (answer.body().contains("<html")) {
            hidden.clear();
            Matcher input = INPUT.matcher(answer.body());
            while (input.find()) {
                if (input.group().contains("type=\"hidden\"")) {
                    hidden.putIfAbsent(attribute(NAME, input.group()), attribute(VALUE, input.group()));
                }
            }
        }
        return answer;
    }

    private static String attribute(Pattern pattern, String tag) {
        Matcher found = pattern.matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// The names of all cookies.
    public List<String> cookieNames() {
        return List.copyOf(cookies.keySet());
    }
}
