package tereze.developers.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tereze.api.Language;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestServer.Answer;
import tereze.testing.TestServer.Client;
import tools.jackson.databind.JsonNode;

/// The pages for developers say all that the description of the API says.
@ExtendWith(Shared.class)
class DeveloperPagesIT {
    private static final int LARGEST_BYTES = 120_000;

    /// The operations of a description, such as `post /api/v1/cases`.
    private static List<String> operations(SharedServer shared) {
        List<String> operations = new ArrayList<>();
        shared.server()
                .stranger()
                .get("/api/openapi.json")
                .json()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> operations.add(method + " " + path.getKey())));
        return operations;
    }

    @Test
    void showEachOperationWithItsProblemsAndItsExamples(SharedServer shared) {
        Client anybody = shared.server().stranger();
        String list = anybody.get("/developers/reference").body();
        Set<String> codes = anchors(anybody.get("/developers/problems").body());
        for (String operation : operations(shared)) {
            String[] parts = operation.split(" ", 2);
            String path = "/developers/reference/" + Reference.id(parts[0], parts[1]);
            assertThat(list).contains("href=\"" + path + "\"");
            Answer page = anybody.get(path, "Accept-Language", "en");
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body().length()).as(path).isLessThan(LARGEST_BYTES);
            assertThat(page.body()).as(path).contains("/developers/problems#internal-error");
            assertThat(links(page.body())).as(path).isSubsetOf(codes);
            if (!parts[1].startsWith("/demo/persons") && !parts[1].startsWith("/demo/agencies")) {
                assertThat(page.body()).as(path).contains("<pre");
            }
        }
    }

    @Test
    void explainEachTypeOfAProblem(SharedServer shared) {
        Client anybody = shared.server().stranger();
        Answer refused = anybody.get("/api/v1/services/nothing");
        String type = refused.json().get("type").stringValue();

        assertThat(type).isEqualTo("/developers/problems#not-found");
        assertThat(anchors(anybody.get("/developers/problems").body())).contains("not-found", "application-open");
        assertThat(Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(anybody.get("/developers/problems").body())
                        .results()
                        .map(found -> found.group(1)))
                .doesNotHaveDuplicates();
    }

    @Test
    void areInTheLanguageOfTheReader(SharedServer shared) {
        for (Language language : Language.values()) {
            for (String path : List.of("", "/school", "/bank", "/reference", "/problems", "/changelog")) {
                Answer page = shared.server().stranger().get("/developers" + path, "Accept-Language", language.code());
                assertThat(page.status()).as(path).isEqualTo(200);
                assertThat(page.body()).contains("<html lang=\"" + language.code() + "\"");
            }
        }
    }

    @Test
    void knowNoOtherOperation(SharedServer shared) {
        assertThat(shared.server().stranger().get("/developers/reference/none").status())
                .isEqualTo(404);
    }

    @Test
    void giveACollectionOfAllOperations(SharedServer shared) {
        Answer answer = shared.server().stranger().get("/developers/collection.json");
        assertThat(answer.headers().get("content-type")).startsWith("application/json");
        Set<String> collected = new TreeSet<>();
        for (JsonNode folder : answer.json().get("item")) {
            for (JsonNode item : folder.get("item")) {
                JsonNode request = item.get("request");
                collected.add(request.get("method").stringValue().toLowerCase(Locale.ROOT) + " "
                        + request.at("/url/raw")
                                .stringValue()
                                .replace("{{baseUrl}}", "")
                                .replaceAll(":(\\w+)", "{$1}"));
            }
        }
        assertThat(collected).isEqualTo(new TreeSet<>(operations(shared)));
    }

    private static Set<String> anchors(String page) {
        return Pattern.compile("<dt id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> links(String page) {
        return Pattern.compile("/developers/problems#(?!of-services)([a-z0-9-]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
