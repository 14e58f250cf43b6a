package tereze.access.web;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tereze.agencies.Agencies;
import tereze.api.Reply;
import tereze.people.IinPolicy;
import tereze.people.People;
import tereze.sessions.DemoKey;
import tereze.sessions.Identity;

/// Issues tokens for any person or agency of a demonstration. The endpoint exists only there.
@RestController
@ConditionalOnBooleanProperty("tereze.demo")
class DemoTokens {
    private static final Duration VALID = Duration.ofHours(12);

    private final JwtEncoder encoder;
    private final People people;
    private final Agencies agencies;
    private final InstantSource time;

    DemoTokens(DemoKey key, People people, Agencies agencies, @Qualifier("machine") InstantSource time) {
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key.get()));
        this.people = people;
        this.agencies = agencies;
        this.time = time;
    }

    /// The subject of the token.
    ///
    /// @param iin of a person, or null
    /// @param agency its code, or null
    record Wanted(@Nullable String iin, @Nullable String agency) {}

    record Token(String access_token, String token_type, long expires_in) {}

    /// Issues a token for a person or an agency of the demonstration.
    @PostMapping("/demo/token")
    Reply<Token> token(@RequestBody Wanted wanted) {
        if (wanted.iin() != null && wanted.agency() == null) {
            return ofPerson(wanted.iin());
        }
        if (wanted.agency() != null && wanted.iin() == null) {
            return ofAgency(wanted.agency());
        }
        return Reply.problem(AccessProblem.TOKEN_SUBJECT_REQUIRED);
    }

    private Reply<Token> ofPerson(String iin) {
        return IinPolicy.ISSUED_AND_DEMO
                .read(iin)
                .flatMap(people::byIin)
                .map(person -> signed(
                        person.id().toString(),
                        Map.of(Identity.IIN_CLAIM, person.iin().value())))
                .orElseGet(() -> Reply.problem(AccessProblem.PERSON_UNKNOWN));
    }

    private Reply<Token> ofAgency(String code) {
        return agencies.byCode(code)
                .map(agency -> signed("agency:" + agency.code(), Map.of(Identity.AGENCY_CLAIM, agency.code())))
                .orElseGet(() -> Reply.problem(AccessProblem.PERSON_UNKNOWN));
    }

    private Reply<Token> signed(String subject, Map<String, Object> claims) {
        Instant now = time.instant();
        JwtClaimsSet.Builder set = JwtClaimsSet.builder()
                .issuer(DemoKey.ISSUER)
                .subject(subject)
                .issuedAt(now)
                .expiresAt(now.plus(VALID));
        claims.forEach(set::claim);
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        String token =
                encoder.encode(JwtEncoderParameters.from(header, set.build())).getTokenValue();
        return Reply.ok(new Token(token, "Bearer", VALID.toSeconds()));
    }
}
