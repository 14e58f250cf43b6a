package tereze.sessions;

import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The key that signs the tokens of a demonstration. The first node makes it, and all nodes read the same one.
@Component
public final class DemoKey {
    /// The issuer of these tokens. It is a URL because issuers are parsed as such: with another scheme, the JVM looks
    /// for a protocol handler at each token.
    public static final String ISSUER = "https://demo.tereze.invalid";

    private static final int KEY_BYTES = 32;

    private final JdbcClient jdbc;
    private final SecureRandom random;

    DemoKey(JdbcClient jdbc, SecureRandom random) {
        this.jdbc = jdbc;
        this.random = random;
    }

    /// Returns the key, and stores one first if there is none.
    public SecretKey get() {
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        jdbc.sql("insert into access.demo_key (key) values (?) on conflict do nothing")
                .param(made)
                .update();
        byte[] shared =
                jdbc.sql("select key from access.demo_key").query(byte[].class).single();
        return new SecretKeySpec(shared, "HmacSHA256");
    }
}
