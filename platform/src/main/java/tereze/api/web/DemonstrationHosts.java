package tereze.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tereze.api.EdgeProblem;
import tereze.api.Problem;
import tereze.api.PublicAddress;

/// In a demonstration anybody signs in as anybody, so only pages of this machine may do it. A page of another site can
/// bind the name of its host to the address of this machine (DNS rebinding); the browser then takes the demonstration
/// for a part of that site, and sends that name.
@Component
@ConditionalOnBooleanProperty("tereze.demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
final class DemonstrationHosts extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationHosts.class);

    private final Rendering rendering;
    private final String ours;

    DemonstrationHosts(Rendering rendering, PublicAddress address) {
        this.rendering = rendering;
        this.ours = URI.create(address.origin()).getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signsIn(request) && !isOurs(request.getHeader(HttpHeaders.HOST))) {
            LOG.warn("refused to sign in somebody under the name of a host that is not this machine (tereze.address)");
            rendering.write(request, response, Problem.of(EdgeProblem.NOT_ALLOWED));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean signsIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("POST") && (path.equals("/sign-in") || path.startsWith("/demo/"));
    }

    /// @param sent the header of the browser itself: the name of the server in a request may come from a header that
    /// any
    ///     page can add
    private boolean isOurs(@Nullable String sent) {
        String name = name(sent);
        return name.equals(ours) || name.equals("localhost") || name.endsWith(".localhost") || isLoopback(name);
    }

    /// The name in a header, without port; empty if there is none.
    private static String name(@Nullable String sent) {
        try {
            String host = sent == null ? null : new URI("http://" + sent).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
