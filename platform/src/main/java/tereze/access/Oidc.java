package tereze.access;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose tokens are accepted outside a demonstration. They name a person by the claim `iin`, an agency's system by the
/// claim `agency`.
///
/// @param issuer address of the OpenID provider; empty: nobody can sign in
/// @param audience that a token must be meant for; empty: any
public record Oidc(
        @DefaultValue("") String issuer, @DefaultValue("") String audience) {}
