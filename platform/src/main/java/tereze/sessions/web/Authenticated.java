package tereze.sessions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import tereze.sessions.Identity;

/// Somebody whose name was proven, for Spring Security. It has no authorities: rights follow from roles in the
/// register.
final class Authenticated extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    /// How the names of agencies' systems begin.
    private static final String AGENCY = "agency:";

    private static final String NOBODY = "nobody";

    private final transient Identity identity;

    Authenticated(Identity identity) {
        super(List.of());
        this.identity = identity;
        setAuthenticated(true);
    }

    /// Whom a token names whose signature was checked. Answers are kept under the name of who asked, so nobody
    /// shares one: an agency's systems are named by their agency, whatever their subject; a person without a
    /// subject, or with one that an agency's systems have, is nobody.
    static Authenticated by(Jwt token) {
        @Nullable String subject = token.getSubject();
        String iin = token.getClaimAsString(Identity.IIN_CLAIM);
        String agency = token.getClaimAsString(Identity.AGENCY_CLAIM);
        if (iin == null && agency != null) {
            return new Authenticated(new Identity.OfAgency(AGENCY + agency, agency));
        }
        if (iin == null || subject == null || subject.isBlank() || subject.startsWith(AGENCY)) {
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
