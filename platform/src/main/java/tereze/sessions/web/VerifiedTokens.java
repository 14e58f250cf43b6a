package tereze.sessions.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import tereze.acts.Sha256;

/// Keeps verified tokens for a minute, because a busy caller sends the same token with every request. For a kept token
/// the signature and the JSON are not checked again; its times, issuer and audience are checked at every use. Refused
/// tokens are not kept.
///
/// A token is kept under its SHA-256 hash, and without the token itself, so that the contents of memory cannot be used
/// as tokens. Thread-safe.
final class VerifiedTokens implements JwtDecoder {
    /// How long a token is used before its signature is verified again.
    static final Duration KEPT = Duration.ofMinutes(1);

    /// A longer token is verified at every use, because a few of them would displace thousands of usual ones.
    static final int LONGEST = 4_096;

    /// The total length of all kept tokens. Their claims take a few times as much memory.
    static final int MOST_CHARACTERS = 4_000_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> bounds;
    private final Cache<String, Verified> kept;

    /// @param decoder verifies a token, its bounds included
    /// @param bounds what a token must satisfy at every use
    /// @param ticker the clock of the cache
    VerifiedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> bounds, Ticker ticker) {
        this.decoder = decoder;
        this.bounds = bounds;
        this.kept = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumWeight(MOST_CHARACTERS)
                .weigher((String _, Verified verified) -> verified.length())
                .ticker(ticker)
                .executor(Runnable::run)
                .build();
    }

    /// @param length of the token
    private record Verified(Jwt claims, int length) {}

    @Override
    public Jwt decode(String token) {
        if (token.length() > LONGEST) {
            return decoder.decode(token);
        }
        String hash = Sha256.hex(token.getBytes(StandardCharsets.UTF_8));
        @Nullable Verified before = kept.getIfPresent(hash);
        if (before != null) {
            return withinBounds(before.claims());
        }
        Jwt verified = decoder.decode(token);
        kept.put(hash, new Verified(named(hash, verified), token.length()));
        return verified;
    }

    private Jwt withinBounds(Jwt token) {
        OAuth2TokenValidatorResult result = bounds.validate(token);
        if (result.hasErrors()) {
            throw new JwtValidationException("a kept token is out of its bounds", result.getErrors());
        }
        return token;
    }

    private static Jwt named(String hash, Jwt token) {
        return Jwt.withTokenValue(hash)
                .headers(headers -> headers.putAll(token.getHeaders()))
                .claims(claims -> claims.putAll(token.getClaims()))
                .build();
    }
}
