package tereze.sessions;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// The OpenID provider whose tokens are accepted outside a demonstration. The claim `iin` names a person, the claim
/// `agency` an agency's system.
///
/// @param issuer address of the OpenID provider; empty: nobody can sign in
/// @param audience the audience that a token must have: the provider serves other systems too, and a token for one of
///     them must not be valid here (RFC 9068 section 4)
public record Oidc(
        @DefaultValue("") String issuer, @DefaultValue("") String audience) {
    public Oidc {
        if (issuer.isEmpty() != audience.isEmpty()) {
            throw new IllegalArgumentException("tereze.oidc.issuer and tereze.oidc.audience are set together");
        }
    }
}
