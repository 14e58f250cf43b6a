package tereze.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/// Distinguishes pages for people from URLs for programs. A page is HTML, identifies its reader by a session, and
/// shows errors as a page; everything else behaves like the API.
public final class PageSide {
    /// Path patterns of everything that is not a page.
    public static final List<String> MACHINES =
            List.of("/api/**", "/demo/**", "/health", "/health/**", "/metrics", "/metrics/**");

    private static final List<String> PREFIXES = List.of("/api", "/demo", "/health", "/metrics");

    private PageSide() {}

    /// Whether a request is for a page or for a part of one.
    public static boolean serves(HttpServletRequest request) {
        String path = path(request);
        return PREFIXES.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /// Whether an error must be shown as a page: a browser requests a page.
    public static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser =
                (accepted != null && accepted.contains("text/html")) || request.getHeader("HX-Request") != null;
        return browser && serves(request);
    }

    /// The requested path, also when the container dispatches again to report an error.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }
}
