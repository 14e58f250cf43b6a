package tereze.sessions.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/// The two cookies of the pages: for this host only, not readable by scripts, not sent from other sites, and sent over
/// TLS only (except in a demonstration).
@Configuration(proxyBeanMethods = false)
class PageCookies {
    static final String SAME_SITE = "Lax";

    private static final String HOST_ONLY = "__Host-";

    private final boolean demo;

    PageCookies(@Value("${tereze.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Bean
    SessionCookie sessionCookie() {
        return new SessionCookie(named("session"), !demo);
    }

    @Bean
    CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(named("form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(!demo).sameSite(SAME_SITE));
        return tokens;
    }

    private String named(String name) {
        return demo ? name : HOST_ONLY + name;
    }
}
