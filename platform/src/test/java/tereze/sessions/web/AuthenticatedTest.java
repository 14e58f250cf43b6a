package tereze.sessions.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import tereze.sessions.Identity;

/// A caller gets the stored responses of its name. So no token may give a caller the name of another caller.
class AuthenticatedTest {
    private static final String IIN = "900512700015";

    private static Identity of(@Nullable String subject, String claim, String value) {
        Jwt.Builder token = Jwt.withTokenValue("token").header("alg", "none").claim(claim, value);
        return Authenticated.by((subject == null ? token : token.subject(subject)).build())
                .getPrincipal();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "client", "agency:bank"})
    void anAgencysSystemsAreNamedByTheirAgency(@Nullable String subject) {
        assertThat(of(subject, "agency", "clinic")).isEqualTo(new Identity.OfAgency("agency:clinic", "clinic"));
        assertThat(of(subject, "agency", "clinic").getName())
                .isNotEqualTo(of(subject, "agency", "bank").getName());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "agency:bank"})
    void aPersonWithoutANameOfTheirOwnIsNobody(@Nullable String subject) {
        assertThat(of(subject, "iin", IIN)).isEqualTo(new Identity.OfNobody("nobody"));
    }

    @Test
    void aPersonIsNamedByTheSubject() {
        assertThat(of("a-person", "iin", IIN)).isEqualTo(new Identity.OfPerson("a-person", IIN));
    }

    @Test
    void whoIsNeitherIsNobody() {
        assertThat(of("somebody", "email", "a@example.kz")).isEqualTo(new Identity.OfNobody("nobody"));
    }
}
