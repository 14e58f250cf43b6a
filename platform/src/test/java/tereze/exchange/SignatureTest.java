package tereze.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
    /// Computed with another programme: `printf '1772427600.{"a":1}' | openssl dgst -sha256 -hmac secret`.
    @Test
    void isWhatOthersCompute() {
        assertThat(Signature.of(
                        "secret",
                        Instant.parse("2026-03-02T05:00:00.999Z"),
                        "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t=1772427600,v1=fc155553c09cba4d1fd1a01e723e1eeccf65eb69ab05185378da3ac2030f1a8d");
    }
}
