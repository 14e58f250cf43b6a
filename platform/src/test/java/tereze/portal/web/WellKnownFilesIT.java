package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.api.PublicAddress;
import tereze.portal.SecuritySettings;
import tereze.testing.Shared;
import tereze.testing.SharedServer;
import tereze.testing.TestServer.Answer;

/// The files that programs look for at a fixed address.
@ExtendWith(Shared.class)
class WellKnownFilesIT {
    private static final String SECURITY = "/.well-known/security.txt";

    @ParameterizedTest
    @CsvSource({
        "/.well-known/security.txt, text/plain;charset=UTF-8",
        "/robots.txt, text/plain;charset=UTF-8",
        "/favicon.ico, image/x-icon",
        "/assets/tereze/manifest.webmanifest, application/manifest+json"
    })
    void haveTheirTypes(String path, String type, SharedServer shared) {
        Answer answer = shared.server().stranger().get(path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).isEqualTo(type);
        assertThat(answer.headers().get("cache-control")).doesNotContain("no-store");
    }

    @Test
    void tellWhereToReportAWeaknessUntilADayWithinAYear(SharedServer shared) {
        List<String> lines =
                shared.server().stranger().get(SECURITY).body().lines().toList();
        String origin = shared.server().bean(PublicAddress.class).origin();

        assertThat(lines)
                .contains(
                        "Contact: " + origin + "/feedback",
                        "Preferred-Languages: kk, ru, en",
                        "Canonical: " + origin + SECURITY)
                .hasSize(4);
        Matcher expires = Pattern.compile("Expires: (.+)").matcher(String.join("\n", lines));
        assertThat(expires.find()).isTrue();
        assertThat(Instant.parse(expires.group(1)))
                .isBetween(
                        Instant.now().plus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(365)));
    }

    @Test
    void letNoSearchEngineReadADemonstration(SharedServer shared) {
        assertThat(shared.server().stranger().get("/robots.txt").body()).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @Test
    void closeOnlyPagesOfPersonsAndProgramsElsewhere() {
        var files = new WellKnownFiles(
                new PublicAddress("https://tereze.example"), new SecuritySettings(""), false, Instant::now);

        assertThat(files.robots().getBody()).contains("Disallow: /cabinet\n").doesNotContain("Disallow: /\n");
    }

    @Test
    void nameTheContactOfTheSettings() {
        var files = new WellKnownFiles(
                new PublicAddress("https://tereze.example"),
                new SecuritySettings("mailto:security@tereze.example"),
                false,
                Instant::now);

        assertThat(files.security().getBody()).contains("Contact: mailto:security@tereze.example\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"security@tereze.example", "mailto:x", "http://tereze.example", "https://a\nExpires: never"})
    void takeNoOtherContact(String contact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecuritySettings(contact))
                .withMessageContaining("tereze.security.contact");
    }
}
