package tereze.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tereze.sessions.Oidc;
import tereze.testing.Fault;
import tereze.testing.MovingClock;

/// An OpenID provider changes its keys. A new key is accepted at once, and tokens of a withdrawn key end within
/// five minutes.
class ProvidersKeysIT {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final Duration STEP = Duration.ofSeconds(7);
    private static final String AUDIENCE = "tereze";

    private final MovingClock clock = new MovingClock(NOW);
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicReference<List<RSAKey>> published = new AtomicReference<>(List.of());
    private final AtomicInteger reads = new AtomicInteger();
    private HttpServer provider;
    private JwtDecoder tokens;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", () -> """
                {"issuer": "%1$s", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t", "response_types_supported": ["code"],
                "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer()));
        answer("/keys", () -> {
            reads.incrementAndGet();
            return new JWKSet(List.copyOf(published.get())).toString();
        });
        provider.start();
        tokens = new JwtConfiguration(clock).ofProvider(new Oidc(issuer(), AUDIENCE), ticks::get);
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    private interface Body {
        String text();
    }

    private void answer(String path, Body body) {
        provider.createContext(path, exchange -> {
            byte[] bytes = body.text().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private String issuer() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private static RSAKey key(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private String token(RSAKey key, String audience) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(issuer())
                .audience(List.of(audience))
                .subject("somebody")
                .expiresAt(NOW.plus(Duration.ofHours(1)))
                .build();
        JwsHeader header =
                JwsHeader.with(SignatureAlgorithm.RS256).keyId(key.getKeyID()).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    private void pass(Duration duration) {
        clock.pass(duration);
        ticks.addAndGet(duration.toNanos());
    }

    private boolean isGood(String token) {
        try {
            return "somebody".equals(tokens.decode(token).getSubject());
        } catch (BadJwtException e) {
            return false;
        }
    }

    @Test
    void tokensOfAWithdrawnKeyEndWithinFiveMinutesHoweverOftenTheyAreSent() throws JOSEException {
        RSAKey old = key("old");
        RSAKey young = key("young");
        String token = token(old, AUDIENCE);
        String other = token(young, AUDIENCE);
        published.set(List.of(old, young));
        assertThat(isGood(token)).isTrue();

        published.set(List.of(young));
        for (Duration since = Duration.ZERO; since.compareTo(WITHIN) < 0; since = since.plus(STEP)) {
            isGood(token);
            pass(STEP);
        }

        assertThat(isGood(token)).as("signed by the withdrawn key").isFalse();
        assertThat(isGood(other)).as("signed by the other key").isTrue();
    }

    @Test
    void aNewKeyIsGoodAtOnce() throws JOSEException {
        RSAKey old = key("old");
        RSAKey young = key("young");
        published.set(List.of(old));
        assertThat(isGood(token(old, AUDIENCE))).isTrue();
        assertThat(isGood(token(young, AUDIENCE))).isFalse();

        published.set(List.of(old, young));

        assertThat(isGood(token(young, AUDIENCE))).isTrue();
    }

    /// Anybody can send tokens that name keys of their own.
    @Fault("S8")
    @Test
    void tokensOfUnknownKeysDoNotMakeUsAskTheProviderForEach() throws JOSEException {
        RSAKey good = key("good");
        published.set(List.of(good));
        assertThat(isGood(token(good, AUDIENCE))).isTrue();
        RSAKey forged = key("forged");
        int before = reads.get();
        for (int i = 0; i < 50; i++) {
            RSAKey named = new RSAKey.Builder(forged).keyID("forged-" + i).build();
            assertThat(isGood(token(named, AUDIENCE))).isFalse();
        }
        assertThat(reads.get() - before).isLessThanOrEqualTo(ProviderKeys.MOST_READ_AGAIN);
        assertThat(isGood(token(good, AUDIENCE))).isTrue();

        RSAKey young = key("young");
        published.set(List.of(good, young));
        pass(ProviderKeys.WINDOW);

        assertThat(isGood(token(young, AUDIENCE))).as("a minute later").isTrue();
    }

    @Test
    void aTokenForSomebodyElseIsRefusedEachTime() throws JOSEException {
        RSAKey key = key("key");
        published.set(List.of(key));
        String token = token(key, "another");

        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(BadJwtException.class);
    }
}
