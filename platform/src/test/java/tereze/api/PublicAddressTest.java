package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @Test
    void leadsToPages() {
        PublicAddress address = new PublicAddress("https://tereze.example:8443");

        assertThat(address.to("/check")).isEqualTo("https://tereze.example:8443/check");
        assertThat(address.spoken("/check")).isEqualTo("tereze.example:8443/check");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tereze.example",
                "https://tereze.example/",
                "https://tereze.example/x",
                "https://tereze.example?x",
                "ftp://tereze.example",
                "https://",
                "https://a b",
                "javascript:alert(1)"
            })
    void isAnOriginAndNothingElse(String text) {
        assertThatThrownBy(() -> new PublicAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tereze.address");
    }
}
