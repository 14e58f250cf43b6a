package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.portal.CertificateDemander;
import tereze.portal.Feedback;
import tereze.testing.Browser;
import tereze.testing.Fault;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// Feedback about a page records the route of the page, and not whose page it was.
@ExtendWith(Shared.class)
class FeedbackIT {
    private static TestDatabase database;
    private static TestServer server;

    @BeforeAll
    static void start(SharedServer shared) {
        database = shared.database();
        server = shared.server();
    }

    @ParameterizedTest
    @CsvSource({
        "/cases/019a0000-0000-7000-8000-000000000001, /cases/{id}",
        "/cases/019a0000-0000-7000-8000-000000000001?sent=true, /cases/{id}",
        "/cases/%7Bid%7D, /cases/{id}",
        "/check/0000000000000000000000000, /check/{code}",
        "/services, /services",
        "/cabinet/nothing/at/all, /",
        "https://elsewhere.example/cases/1, /",
        "/cases/../../etc, /"
    })
    void keepsTheRouteAlone(String page, String route) {
        Browser browser = new Browser(server).in("en");
        browser.get("/feedback?page=" + page.replace("?", "%3F"));
        String words = UUID.randomUUID().toString();
        assertThat(browser.post("/feedback", Map.of("useful", "yes", "words", words))
                        .status())
                .isEqualTo(303);
        assertThat(JdbcClient.create(database.owner())
                        .sql("select page from portal.feedback where words = ?")
                        .param(words)
                        .query(String.class)
                        .single())
                .isEqualTo(route);
    }

    @Test
    void listsTheMostFrequentDemandersFirst() {
        Feedback feedback = server.bean(Feedback.class);
        feedback.asked(UUID.randomUUID(), "one", CertificateDemander.SCHOOL);
        long more = feedback.demands().getOrDefault(CertificateDemander.SCHOOL, 0L) + 1;
        for (long i = 0; i < more; i++) {
            feedback.asked(UUID.randomUUID(), "sender-" + i, CertificateDemander.OTHER);
        }
        assertThat(List.copyOf(feedback.demands().values())).isSortedAccordingTo(Comparator.reverseOrder());
    }

    /// One sender cannot use up the limit that all have together.
    @Fault("S8")
    @Test
    void aSenderReachesALimitOfTheirOwn() {
        Browser one = new Browser(server).in("en");
        Answer answer = from(one, "203.0.113.7");
        for (int i = 0; i < 60 && answer.status() == 303; i++) {
            answer = from(one, "203.0.113.7");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.body()).contains("too often within an hour");
        assertThat(answer.headers().get("retry-after")).matches("\\d{2,4}");
        assertThat(from(one, "203.0.113.8").status()).isEqualTo(303);
    }

    private static Answer from(Browser browser, String address) {
        browser.get("/address-certificate");
        return browser.postFrom(address, "/address-certificate", Map.of("body", "school"));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "nobody, 127.0.0.1.1, true",
        "2001:db8::1, 2001:db8::ffff:1, true",
        "2001:db8::1, 2001:db8:0:1::1, false"
    })
    void aHouseholdIsOneSender(String one, String other, boolean same) {
        assertThat(SenderNetwork.of(one).equals(SenderNetwork.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"/check/0000000000000000000000000", "/services"})
    void thePageItselfLinksItsRoute(String path) {
        assertThat(new Browser(server).in("en").get(path).body())
                .contains("/feedback?page=/")
                .doesNotContain("/feedback?page=/check/0");
    }
}
