package tereze.access.web;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import tereze.access.Oidc;

/// Whose signature a token must bear: the OpenID provider's, or in a demonstration our own.
@Configuration(proxyBeanMethods = false)
class Signatures {
    private static final int KEY_BYTES = 32;

    private final InstantSource time;

    Signatures(InstantSource time) {
        this.time = time;
    }

    @Bean
    JwtDecoder tokens(@Value("${tereze.demo:false}") boolean demo, Oidc oidc, DemoKey demoKey) {
        if (demo) {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(demoKey.get())
                    .macAlgorithm(MacAlgorithm.HS256)
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(bounds(DemoTokens.ISSUER)));
            return decoder;
        }
        if (oidc.issuer().isEmpty()) {
            return token -> {
                throw new BadJwtException("no provider of tokens is set");
            };
        }
        // The provider is asked for its keys at the first token, so that the server starts without it.
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder =
                    NimbusJwtDecoder.withIssuerLocation(oidc.issuer()).build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    bounds(oidc.issuer()),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD, named -> named != null && named.contains(oidc.audience()))));
            return decoder;
        });
    }

    private OAuth2TokenValidator<Jwt> bounds(String issuer) {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setClock(time.withZone(ZoneOffset.UTC));
        return new DelegatingOAuth2TokenValidator<>(
                times,
                new JwtClaimValidator<>(JwtClaimNames.EXP, expires -> expires != null),
                new JwtIssuerValidator(issuer));
    }

    @Bean
    DemoKey demoKey(JdbcClient jdbc, SecureRandom random) {
        return new DemoKey(jdbc, random);
    }

    /// The key of a demonstration's tokens. The first node makes it, all nodes read the same one.
    record DemoKey(JdbcClient jdbc, SecureRandom random) {
        SecretKey get() {
            byte[] made = new byte[KEY_BYTES];
            random.nextBytes(made);
            jdbc.sql("insert into access.demo_key (key) values (?) on conflict do nothing")
                    .param(made)
                    .update();
            byte[] shared = jdbc.sql("select key from access.demo_key")
                    .query(byte[].class)
                    .single();
            return new SecretKeySpec(shared, "HmacSHA256");
        }
    }
}
