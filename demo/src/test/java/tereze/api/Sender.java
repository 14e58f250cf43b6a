package tereze.api;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import tereze.testing.Browser;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;

/// Sends requests to any route as one caller: a program with its token, or a browser with its session.
interface Sender {
    Answer get(String path);

    /// @param values of the JSON body, or of the form
    Answer post(String path, Map<String, String> values);

    /// Sends a request with another method and, if it is PUT, an empty JSON object.
    default Answer send(String method, String path) {
        throw new UnsupportedOperationException("no page has the method " + method);
    }

    static Sender program(Client client) {
        return new Sender() {
            @Override
            public Answer get(String path) {
                return client.get(path);
            }

            @Override
            public Answer post(String path, Map<String, String> values) {
                String json = values.entrySet().stream()
                        .map(value -> "\"" + value.getKey() + "\":" + value.getValue())
                        .collect(Collectors.joining(",", "{", "}"));
                return client.post(
                        path, json, "Idempotency-Key", UUID.randomUUID().toString());
            }

            @Override
            public Answer send(String method, String path) {
                return client.send(
                        method.equals("PUT")
                                ? client.request(path, "Content-Type", "application/json")
                                        .PUT(BodyPublishers.ofString("{}"))
                                : client.request(path).method(method, BodyPublishers.noBody()));
            }
        };
    }

    /// A program that sends its token to pages. It has no session.
    static Sender programOnPages(Client client) {
        return new Sender() {
            @Override
            public Answer get(String path) {
                return client.get(path, "Accept", "text/html");
            }

            @Override
            public Answer post(String path, Map<String, String> values) {
                String form = values.entrySet().stream()
                        .map(value ->
                                value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
                return client.send(
                        client.request(path, "Accept", "text/html", "Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(form)));
            }
        };
    }

    static Sender browser(Browser browser) {
        return new Sender() {
            @Override
            public Answer get(String path) {
                return browser.get(path);
            }

            @Override
            public Answer post(String path, Map<String, String> values) {
                browser.get("/sign-in");
                Map<String, String> form = new HashMap<>(values);
                form.put("_csrf", browser.hidden().getOrDefault("_csrf", ""));
                form.put("key", UUID.randomUUID().toString());
                return browser.postOnly(path, form);
            }
        };
    }
}
