package tereze.api.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Redirects an address with a slash at its end to the one without: people type and paste addresses that way. The API
/// does the same, because 308 keeps method and body.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class TrailingSlashes extends OncePerRequestFilter {
    /// PathSpelling has refused `//` and `\`, which would turn a path into the name of another host.
    private static final Pattern PATH = Pattern.compile("(/.+)/");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        if (!path.matches()) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? path.group(1) : path.group(1) + "?" + query);
    }
}
