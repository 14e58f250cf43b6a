package tereze.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/// Distinguishes pages for people from URLs for programs. A page is HTML, identifies its reader by a session, and
/// shows errors as a page; everything else behaves like the API.
public final class PageSide {
    private static final List<String> PREFIXES = List.of("/api", "/demo", "/health", "/metrics");

    /// Path patterns of everything that is not a page; each also matches its prefix alone.
    public static final List<String> MACHINES =
            PREFIXES.stream().map(prefix -> prefix + "/**").toList();

    private PageSide() {}

    /// Whether a request is for a page or for a part of one.
    public static boolean serves(HttpServletRequest request) {
        String path = path(request);
        return PREFIXES.stream().noneMatch(prefix -> isUnder(prefix, path));
    }

    private static boolean isUnder(String prefix, String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    /// Whether an error must be shown as a page: a browser requests a page.
    public static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser =
                (accepted != null && accepted.contains("text/html")) || request.getHeader("HX-Request") != null;
        return browser && serves(request);
    }

    /// The requested path, also when the container dispatches again to report an error. Before the edge has refused a
    /// second spelling, it is decoded, as for the choice of a controller: `/%61pi` is `/api`. Of a failed
    /// request, the container keeps only the raw path.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getServletPath();
    }
}
