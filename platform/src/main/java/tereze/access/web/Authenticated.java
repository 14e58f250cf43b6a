package tereze.access.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/// Somebody whose name was proven, for Spring Security. It has no authorities: rights follow from roles in the
/// register.
final class Authenticated extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Identity identity;

    Authenticated(Identity identity) {
        super(List.of());
        this.identity = identity;
        setAuthenticated(true);
    }

    /// Whom a token names whose signature was checked.
    static Authenticated by(Jwt token) {
        String subject = token.getSubject() == null ? "" : token.getSubject();
        String iin = token.getClaimAsString(CallerArguments.IIN);
        String agency = token.getClaimAsString(CallerArguments.AGENCY);
        if (iin != null) {
            return new Authenticated(new Identity.OfPerson(subject, iin));
        }
        return new Authenticated(
                agency == null ? new Identity.OfNobody(subject) : new Identity.OfAgency(subject, agency));
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
