package tereze.sessions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import tereze.api.CleanText;
import tereze.sessions.Identity;

/// An authenticated caller, for Spring Security. It has no authorities: rights follow from roles in the register.
final class Authenticated extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /// The prefix of the names of agencies' systems.
    private static final String AGENCY = "agency:";

    private static final String NOBODY = "nobody";

    private final transient Identity identity;

    Authenticated(Identity identity) {
        super(List.of());
        this.identity = identity;
        setAuthenticated(true);
    }

    /// The caller of a verified token. Responses are stored under the caller's name, so two callers must not share
    /// one. The name of an agency's system is made from its agency, not from its subject. A person without a
    /// subject, or with a subject like an agency's name, is nobody.
    static Authenticated by(Jwt token) {
        @Nullable String subject = token.getSubject();
        String iin = token.getClaimAsString(Identity.IIN_CLAIM);
        String agency = token.getClaimAsString(Identity.AGENCY_CLAIM);
        if (iin == null && agency != null) {
            return new Authenticated(new Identity.OfAgency(AGENCY + agency, agency));
        }
        if (iin == null || subject == null || CleanText.isBlank(subject) || subject.startsWith(AGENCY)) {
            return new Authenticated(new Identity.OfNobody(NOBODY));
        }
        return new Authenticated(new Identity.OfPerson(subject, iin));
    }

    @Override
    public Identity getPrincipal() {
        return identity;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
