package tereze.access.web;

import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// Sessions lie in `access.session` and hold texts only. Both cookies of the pages are bound to this very host, cannot
/// be read by scripts, are not sent along by other sites, and go over TLS only, except in a demonstration.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "access.session", maxInactiveIntervalInSeconds = SessionStorage.SESSION_SECONDS)
class SessionStorage {
    /// How long a session lasts after its last page.
    static final int SESSION_SECONDS = 1_800;

    private static final String HOST_ONLY = "__Host-";
    private static final String SAME_SITE = "Lax";

    private final boolean demo;

    SessionStorage(@Value("${tereze.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(named("session"));
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(!demo);
        cookie.setSameSite(SAME_SITE);
        return cookie;
    }

    @Bean
    CsrfTokenRepository formTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(named("form"));
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).secure(!demo).sameSite(SAME_SITE));
        return tokens;
    }

    /// What a session holds is written as UTF-8; anything but a text is refused.
    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService texts = new GenericConversionService();
        texts.addConverter(Object.class, byte[].class, value -> text(value).getBytes(StandardCharsets.UTF_8));
        texts.addConverter(byte[].class, Object.class, bytes -> new String(bytes, StandardCharsets.UTF_8));
        return texts;
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a session holds " + value.getClass() + " (expected: texts only)");
    }

    private String named(String name) {
        return demo ? name : HOST_ONLY + name;
    }
}
