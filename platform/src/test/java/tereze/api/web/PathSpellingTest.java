package tereze.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

/// A path has one spelling.
@Fault("W10")
class PathSpellingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/cases",
                "/services/",
                "/assets/tereze/tereze.css",
                "/a-b_c~d.e",
                "/.well-known/x",
                "/...",
                "/a/x:y@z,(1)*'!$&+=",
                "/check/12345%2067890",
                "/%D1%82%D1%96%D1%80%D0%BA%D0%B5%D1%83",
                "/%d1%82",
                "/%22%3C%3E%7B%7D%7C%5E%60",
                "/%F0%9F%8F%A0"
            })
    void acceptsIt(String path) {
        assertThat(PathSpelling.isAccepted(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api",
                "/%61pi/v1/cases",
                "/%41",
                "/%30",
                "/a%2Db",
                "/a%5Fb",
                "/%7Ea",
                "/a;b",
                "/a;/b",
                "/a%3Bb",
                "/a%3bb",
                "//a",
                "/a//b",
                "/a//",
                "/.",
                "/..",
                "/./a",
                "/a/./b",
                "/a/../b",
                "/a/..",
                "/%2e/a",
                "/a/%2E%2E/b",
                "/a%2Fb",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a%25b",
                "/%2561pi",
                "/a%00",
                "/a%0A",
                "/a%7F",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a%u0061",
                "/a b",
                "/a<b",
                "/тіркеу",
                "/%C0%AF",
                "/%C1%A1",
                "/%E0%80%AF",
                "/%ED%A0%80",
                "/%FF",
                "/%D1"
            })
    void refusesEveryOther(String path) {
        assertThat(PathSpelling.isAccepted(path)).isFalse();
    }
}
