package tereze.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tereze.api.Language;

/// A request without any data of its visitor: only the path and the language, without cookies and other headers.
/// It has no parameters, because a page with a query is not public.
final class AnonymousRequest extends HttpServletRequestWrapper {
    private final Language language;
    private final Map<String, String> headers;

    AnonymousRequest(HttpServletRequest request, Language language) {
        super(request);
        this.language = language;
        this.headers = Map.of(
                HttpHeaders.ACCEPT.toLowerCase(Locale.ROOT),
                MediaType.TEXT_HTML_VALUE,
                HttpHeaders.ACCEPT_LANGUAGE.toLowerCase(Locale.ROOT),
                language.code());
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public Cookie @Nullable [] getCookies() {
        return null;
    }

    @Override
    public @Nullable String getHeader(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String value = getHeader(name);
        return Collections.enumeration(value == null ? List.of() : List.of(value));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(headers.keySet());
    }

    @Override
    public int getIntHeader(String name) {
        return -1;
    }

    @Override
    public long getDateHeader(String name) {
        return -1;
    }

    @Override
    public Locale getLocale() {
        return language.locale();
    }

    @Override
    public Enumeration<Locale> getLocales() {
        return Collections.enumeration(List.of(getLocale()));
    }
}
