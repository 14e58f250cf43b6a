package tereze.portal.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.filter.ServerHttpObservationFilter;
import org.springframework.web.servlet.HandlerMapping;
import tereze.api.LanguageChoice;
import tereze.sessions.Sessions;

/// Serves the public pages from memory to visitors who are not signed in. A page is rendered once for each key
/// ([PublicPages]), from a request without any data of a visitor. All visitors get the same bytes.
///
/// It runs after the edge, which limits and logs requests, and before security and sessions, which such a page does
/// not need.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class PublicPageFilter extends OncePerRequestFilter {
    /// Three languages of each page, with room for yesterday's pages and for new versions.
    private static final int MOST_PAGES = 300;

    private final PublicPages pages;
    private final Sessions sessions;
    private final Cache<PublicPages.Key, RenderedPage> rendered =
            Caffeine.newBuilder().maximumSize(MOST_PAGES).build();

    PublicPageFilter(PublicPages pages, Sessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    /// A page with a query depends on the query.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return !read || request.getQueryString() != null || !PublicPages.isOne(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // A page for everybody offers to sign in, which is wrong for a reader who may have done so.
        Optional<PublicPages.Key> key =
                sessions.isUnknown(request) || sessions.of(request).isPresent()
                        ? Optional.empty()
                        : pages.key(request.getRequestURI(), LanguageChoice.of(request));
        @Nullable RenderedPage page = key.isEmpty() ? null : page(key.get(), request, response, chain);
        if (page == null) {
            chain.doFilter(request, response);
            return;
        }
        name(request);
        page.send(request, response);
    }

    /// The page of a key; null if it could not be rendered. The visitor's own request then shows the error.
    private @Nullable RenderedPage page(
            PublicPages.Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RenderedPage before = rendered.getIfPresent(key);
        if (before != null) {
            return before;
        }
        Map<String, Collection<String>> headers = response.getHeaderNames().stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), response::getHeaders));
        CapturedResponse captured = new CapturedResponse(response);
        chain.doFilter(new AnonymousRequest(request, key.language()), captured);
        // The headers and cookies of the rendering are dropped: all visitors get the same page.
        response.reset();
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        if (captured.getStatus() != HttpStatus.OK.value()) {
            return null;
        }
        RenderedPage page = RenderedPage.of(captured.body(), key.language());
        rendered.put(key, page);
        return page;
    }

    /// Sets the route of the request, for the log and the metrics.
    private static void name(HttpServletRequest request) {
        String route = PublicPages.route(request.getRequestURI());
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, route);
        ServerHttpObservationFilter.findObservationContext(request)
                .ifPresent(observed -> observed.setPathPattern(route));
    }
}
