package tereze.sessions.web;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import tereze.sessions.DemoKey;
import tereze.sessions.Oidc;

/// Which tokens are accepted: those of the OpenID provider, or in a demonstration our own.
@Configuration(proxyBeanMethods = false)
class JwtConfiguration {
    /// How long the provider's keys are used before they are read again. A token signed by a withdrawn key is refused
    /// after this time and [VerifiedTokens#KEPT], which is five minutes in all.
    static final Duration KEYS_KEPT = Duration.ofMinutes(4);

    private final InstantSource time;

    JwtConfiguration(@Qualifier("machine") InstantSource time) {
        this.time = time;
    }

    @Bean
    JwtDecoder tokens(@Value("${tereze.demo:false}") boolean demo, Oidc oidc, DemoKey demoKey) {
        if (demo) {
            OAuth2TokenValidator<Jwt> bounds = bounds(DemoKey.ISSUER);
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(demoKey.get())
                    .macAlgorithm(MacAlgorithm.HS256)
                    .build();
            decoder.setJwtValidator(bounds);
            return new VerifiedTokens(decoder, bounds, Ticker.systemTicker());
        }
        if (oidc.issuer().isEmpty()) {
            return token -> {
                throw new BadJwtException("no provider of tokens is set");
            };
        }
        return ofProvider(oidc, Ticker.systemTicker());
    }

    /// @param ticker the clock of both caches
    JwtDecoder ofProvider(Oidc oidc, Ticker ticker) {
        OAuth2TokenValidator<Jwt> bounds = new DelegatingOAuth2TokenValidator<>(
                bounds(oidc.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, named -> named != null && named.contains(oidc.audience())));
        // The provider's keys are read with the first token, so that the server starts without the provider.
        JwtDecoder decoder = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder made = NimbusJwtDecoder.withIssuerLocation(oidc.issuer())
                    .cache(new ProviderKeys(KEYS_KEPT, ticker))
                    .build();
            made.setJwtValidator(bounds);
            return made;
        });
        return new VerifiedTokens(decoder, bounds, ticker);
    }

    private OAuth2TokenValidator<Jwt> bounds(String issuer) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(time.withZone(ZoneOffset.UTC));
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtClaimValidator<>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtIssuerValidator(issuer));
    }
}
