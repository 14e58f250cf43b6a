package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers are sent back to the page where they were, and never to another site.
class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/cabinet", "/services?q=a", "/services?q=%D0%B0&to=//x", "/cases/1#main", "/a//b"})
    void aPathHereStays(String sent) {
        assertThat(LocalPath.of(sent).value()).isEqualTo(sent);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "cabinet",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/../evil",
                "/a/../../b",
                "/a\r\nLocation: //evil.example",
                "/a b",
                "/%zz",
                "?q=a"
            })
    void whateverElseIsSentLeadsHome(String sent) {
        assertThat(LocalPath.of(sent).value()).isEqualTo("/");
    }

    @Test
    void whatIsTooLongLeadsHome() {
        assertThat(LocalPath.of("/" + "a".repeat(999)).value()).hasSize(1_000);
        assertThat(LocalPath.of("/" + "a".repeat(1_000)).value()).isEqualTo("/");
    }

    @Test
    void signingInLeadsBackWithTheWholeAddress() {
        assertThat(LocalPath.of("/services?q=a&b=c").afterSignIn())
                .isEqualTo("/sign-in?to=%2Fservices%3Fq%3Da%26b%3Dc");
    }

    @ParameterizedTest
    @CsvSource({
        "http://site:8080/services?q=a, site:8080, /services?q=a",
        "http://site:8080/cases/1, site:8080, /cases/1",
        "https://site, site, /",
        "http://site:8080//evil.example/x, site:8080, /",
        "http://evil.example/services, site:8080,",
        "http://site:8080@evil.example/services, site:8080,",
        "http://site/services, site:8080,",
        "javascript:alert(1), site:8080,",
        "not an address, site:8080,",
        ", site:8080,",
        "http://site/services, ,"
    })
    void isReadFromAWholeAddress(@Nullable String address, @Nullable String site, @Nullable String path) {
        assertThat(LocalPath.of(address, site).map(LocalPath::value).orElse(null))
                .isEqualTo(path);
    }
}
