package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tereze.people.Iin;
import tereze.testing.TestServer.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The requests and answers that the pages for developers show as examples. Ids, times, numbers of cases,
/// of people and of addresses are replaced by others that are the same in each run, and of a list the first item is
/// kept.
final class RecordedExamples {
    private static final Path FILE =
            Path.of("..", "platform", "src", "main", "resources", "tereze", "developers", "examples.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String MOMENT = "2026-03-02T10:00:00+05:00";
    private static final String REFERENCE_NUMBER = "[0-9A-Z]{4}-[0-9A-Z]{4}";
    private static final String DAY = "2026-03-02";
    private static final String OF_DECLARATIONS = "get /api/v1/services";

    private final Map<String, ObjectNode> examples = new TreeMap<>();

    /// Adds an example.
    ///
    /// @param kind `success` or `refusal`
    void add(String operation, String kind, HttpRequest request, Answer answer) {
        ObjectNode example = JSON.createObjectNode();
        String path = request.uri().getRawPath();
        String query = request.uri().getRawQuery();
        example.put("path", query == null ? path : path + "?" + query);
        request.headers()
                .firstValue("Idempotency-Key")
                .ifPresent(key -> example.putObject("headers").put("Idempotency-Key", key));
        String body = body(request);
        if (!body.isEmpty()) {
            example.set("request", JSON.readTree(body));
        }
        example.put("status", answer.status());
        if (answer.headers().getOrDefault("content-type", "").contains("json")) {
            example.set("answer", shortened(answer.json()));
        }
        examples.computeIfAbsent(operation, _ -> JSON.createObjectNode())
                .set(kind, JSON.readTree(masked(example.toString())));
    }

    /// Compares all examples with those of the pages, or writes them.
    void compare() throws IOException {
        ObjectNode all = JSON.createObjectNode();
        examples.forEach(all::set);
        if ("write".equals(System.getProperty("tereze.golden"))) {
            Files.writeString(FILE, JSON.writeValueAsString(all) + "\n");
        }
        ObjectNode shown = (ObjectNode) JSON.readTree(Files.readString(FILE));
        assertThat(shown.propertyNames()).containsAll(all.propertyNames());
        for (Map.Entry<String, JsonNode> example : all.properties()) {
            compare(example.getKey(), shown.get(example.getKey()), example.getValue());
        }
    }

    /// What is on a list, and in which order, depends on what other tests have left and on what has not happened yet;
    /// what a service is called and says, on its declaration. So of these only the names are compared.
    private static void compare(String operation, JsonNode shown, JsonNode real) {
        String outOfDate = operation
                + ": the example on its page is out of date; record it anew by -Dtest=EveryOperationIT -Dtereze.golden=write";
        JsonNode answer = real.path("success").path("answer");
        if (answer.isArray() || answer.has("items") || operation.startsWith(OF_DECLARATIONS)) {
            compareNames(outOfDate, shown.path("success").path("answer"), answer);
        } else {
            assertThat(shown.toPrettyString()).as(outOfDate).isEqualTo(real.toPrettyString());
        }
    }

    private static void compareNames(String outOfDate, JsonNode shown, JsonNode real) {
        if (shown.isObject() && real.isObject()) {
            assertThat(shown.propertyNames()).as(outOfDate).containsExactlyInAnyOrderElementsOf(real.propertyNames());
            shown.properties().forEach(one -> compareNames(outOfDate, one.getValue(), real.get(one.getKey())));
        } else if (shown.isArray() && real.isArray() && !shown.isEmpty() && !real.isEmpty()) {
            compareNames(outOfDate, shown.get(0), real.get(0));
        }
    }

    private static String body(HttpRequest request) {
        StringBuilder text = new StringBuilder();
        request.bodyPublisher()
                .ifPresent(publisher -> publisher.subscribe(new Flow.Subscriber<>() {
                    @Override
                    public void onSubscribe(Flow.Subscription subscription) {
                        subscription.request(Long.MAX_VALUE);
                    }

                    @Override
                    public void onNext(ByteBuffer part) {
                        text.append(StandardCharsets.UTF_8.decode(part));
                    }

                    @Override
                    public void onError(Throwable failure) {
                        throw new AssertionError(failure);
                    }

                    @Override
                    public void onComplete() {
                        // Publishers of a text are complete when they return.
                    }
                }));
        return text.toString();
    }

    private static JsonNode shortened(JsonNode answer) {
        if (answer instanceof ArrayNode all) {
            cut(all);
        } else if (answer.path("items") instanceof ArrayNode items) {
            cut(items);
        }
        return answer;
    }

    private static void cut(ArrayNode list) {
        IntStream.range(1, list.size()).forEach(_ -> list.remove(1));
    }

    private static String masked(String example) {
        String text = numbered(
                ofQueues(example),
                "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                "018f0000-0000-7000-8000-%012d");
        text = text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+]\\d\\d:\\d\\d)", MOMENT);
        text = text.replaceAll("(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?![\\dT])", DAY);
        text = numbered(text, "(?<!\\d)\\d{16}(?!\\d)", "07100000000000%02d");
        text = text.replaceAll(
                "(?<=[nN]umber\":\")" + REFERENCE_NUMBER,
                ReferenceNumber.of(new UUID(0, 0)).value());
        // The number of an act depends on what jobs have done before.
        text = text.replaceAll("(?<=\"number\":)\\d+", "66");
        text = text.replaceAll("eyJ[\\w.-]+", "TOKEN");
        text = text.replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:9000");
        text = text.replaceAll("(?<=\"build\":\")[0-9a-f]{64}", "fedcba9876543210".repeat(4));
        text = text.replaceAll("(?<=\"secret\":\")[0-9a-f]{64}", "0123456789abcdef".repeat(4));
        for (String iin : found(text, "(?<![\\d-])\\d{12}(?!\\d)")) {
            text = text.replace(iin, Iin.closing("99123170001").orElseThrow().value());
        }
        text = text.replaceAll("(\\d{5} ){4}\\d{5}", "12345 67890 12345 67890 12345");
        return text.replaceAll("(?<!\\d)\\d{25}(?!\\d)", "1234567890123456789012345");
    }

    /// The commitments of an event, its keys, and the places and passes of people differ in each run.
    private static String ofQueues(String example) {
        String text = example.replaceAll(
                "(?<=\"(sha256|keyCommitment)\":\"|\"commitments\":\\[\")[0-9a-f]{64}", "0123456789abcdef".repeat(4));
        text = text.replaceAll("(?<=\"pid\":\")[0-9a-f]{32}", "0123456789abcdef".repeat(2));
        text = text.replaceAll("(?<=\"(ord|reached)\":\")[0-9a-f]{16}", "0123456789abcdef");
        return text.replaceAll("(?<=\"pass\":\")[\\w-]{60,}", "PASS");
    }

    /// Replaces each text that matches by the same other text, numbered by its first place.
    private static String numbered(String text, String pattern, String format) {
        Map<String, String> others = new HashMap<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.replaceAll(
                found -> others.computeIfAbsent(found.group(), _ -> format.formatted(others.size() + 1)));
    }

    private static List<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }
}
