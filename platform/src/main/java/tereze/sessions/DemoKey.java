package tereze.sessions;

import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import tereze.keys.Keys;

/// The key that signs the tokens of a demonstration. All nodes read the same one.
@Component
public final class DemoKey {
    /// The issuer of these tokens. It is a URL because issuers are parsed as such: with another scheme, the JVM looks
    /// for a protocol handler at each token.
    public static final String ISSUER = "https://demo.tereze.invalid";

    private static final String NAME = "demo-tokens";

    private final Keys keys;

    DemoKey(Keys keys) {
        this.keys = keys;
    }

    /// Returns the key. It is made first if there is none.
    public SecretKey get() {
        return keys.hmac(NAME);
    }
}
