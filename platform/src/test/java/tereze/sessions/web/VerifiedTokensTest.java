package tereze.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import tereze.testing.MovingClock;

/// A verified token is kept for a minute, but it never lives longer than the token itself.
class VerifiedTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "HmacSHA256");
    private static final NimbusJwtEncoder ENCODER = new NimbusJwtEncoder(new ImmutableSecret<>(KEY));

    private final MovingClock clock = new MovingClock(NOW);
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicInteger verified = new AtomicInteger();
    private final VerifiedTokens tokens = tokens();

    private VerifiedTokens tokens() {
        JwtTimestampValidator times = new JwtTimestampValidator(SKEW);
        times.setClock(clock.withZone(ZoneOffset.UTC));
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(KEY)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(times);
        return new VerifiedTokens(
                token -> {
                    verified.incrementAndGet();
                    return decoder.decode(token);
                },
                times,
                ticks::get);
    }

    private void pass(Duration duration) {
        clock.pass(duration);
        ticks.addAndGet(duration.toNanos());
    }

    private static String token(String subject, Instant from, Duration lasts) {
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .subject(subject)
                .notBefore(from)
                .expiresAt(from.plus(lasts))
                .build();
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return ENCODER.encode(JwtEncoderParameters.from(header, claims)).getTokenValue();
    }

    @Test
    void aTokenIsVerifiedOnceAMinute() {
        String token = token("a", NOW, Duration.ofHours(1));
        for (int second = 0; second < 60; second++) {
            assertThat(tokens.decode(token).getSubject()).isEqualTo("a");
            pass(Duration.ofSeconds(1));
        }
        assertThat(verified).hasValue(1);

        tokens.decode(token);

        assertThat(verified).hasValue(2);
    }

    @Test
    void whatIsKeptIsNoToken() {
        String token = token("a", NOW, Duration.ofHours(1));
        tokens.decode(token);

        String kept = tokens.decode(token).getTokenValue();

        assertThat(kept).isNotEqualTo(token).hasSize(64);
        assertThatThrownBy(() -> tokens.decode(kept)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenEndsWhenItEndsThoughItIsKept() {
        Duration lasts = Duration.ofSeconds(10);
        String token = token("a", NOW, lasts);
        pass(lasts.plus(SKEW).minusSeconds(1));
        tokens.decode(token);

        pass(Duration.ofSeconds(2));

        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
        assertThat(verified).as("it was kept when it ended").hasValue(1);
    }

    @Test
    void aTokenThatBeginsLaterIsRefusedUntilThen() {
        Duration until = Duration.ofMinutes(3);
        String token = token("a", NOW.plus(until), Duration.ofHours(1));
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);
        assertThatThrownBy(() -> tokens.decode(token)).isInstanceOf(JwtValidationException.class);

        pass(until);

        assertThat(tokens.decode(token).getSubject()).isEqualTo("a");
    }

    @Test
    void aTokenLikeAKeptOneIsRefused() {
        String token = token("a", NOW, Duration.ofHours(1));
        tokens.decode(token);
        String other = token("b", NOW, Duration.ofHours(1));
        String claims = other.substring(0, other.lastIndexOf('.'));
        String signature = token.substring(token.lastIndexOf('.'));

        assertThatThrownBy(() -> tokens.decode(claims + signature)).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode(token.substring(0, token.length() - 1)))
                .isInstanceOf(BadJwtException.class);
    }

    @Test
    void eachTokenNamesItsOwnSubject() {
        String one = token("a", NOW, Duration.ofHours(1));
        String other = token("b", NOW, Duration.ofHours(1));
        for (int i = 0; i < 2; i++) {
            assertThat(tokens.decode(one).getSubject()).isEqualTo("a");
            assertThat(tokens.decode(other).getSubject()).isEqualTo("b");
        }
        assertThat(verified).hasValue(2);
    }

    @Test
    void aLongTokenIsVerifiedEachTime() {
        String token = token("a".repeat(VerifiedTokens.LONGEST), NOW, Duration.ofHours(1));

        tokens.decode(token);
        tokens.decode(token);

        assertThat(verified).hasValue(2);
    }

    @Test
    void noMoreAreKeptThanThereIsRoomFor() {
        int length = 2_000;
        int many = 3 * VerifiedTokens.MOST_CHARACTERS / length;
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            sent.add(token(i + "a".repeat(length * 3 / 4), NOW, Duration.ofHours(1)));
        }
        sent.forEach(tokens::decode);

        sent.forEach(tokens::decode);

        assertThat(verified.get() - many).as("verified again").isGreaterThan(many / 2);
    }
}
