package tereze.sessions;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens are accepted outside a demonstration. They name a person by the claim `iin`, an agency's system by the
/// claim `agency`.
///
/// @param issuer address of the OpenID provider; empty: nobody can sign in
/// @param audience that a token must be meant for: a provider serves others too, and a token that somebody gave to one
/// of
///     them must not speak for them here (RFC 9068 section 4)
public record Oidc(
        @DefaultValue("") String issuer, @DefaultValue("") String audience) {
    public Oidc {
        if (issuer.isEmpty() != audience.isEmpty()) {
            throw new IllegalArgumentException("tereze.oidc.issuer and tereze.oidc.audience are set together");
        }
    }
}
