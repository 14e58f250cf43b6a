package tereze.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Readers are led back to where they were, and never to another site.
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
}
