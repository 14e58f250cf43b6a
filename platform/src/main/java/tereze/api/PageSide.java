package tereze.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/// Tells the pages, which people look at, from the addresses that programmes call. A page speaks HTML, knows its
/// reader by a session, and says what went wrong in a page; everything else stays as the API has it.
public final class PageSide {
    /// What is not a page, as patterns of paths.
    public static final List<String> MACHINES =
            List.of("/api/**", "/demo/**", "/health", "/health/**", "/metrics", "/metrics/**");

    private static final List<String> PREFIXES = List.of("/api", "/demo", "/health", "/metrics");

    private PageSide() {}

    /// Whether a request asks for a page, or for something that pages are made of.
    public static boolean serves(HttpServletRequest request) {
        String path = path(request);
        return PREFIXES.stream().noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /// Whether what goes wrong is to be told in a page: a browser asks, and for a page.
    public static boolean wantsPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean browser =
                (accepted != null && accepted.contains("text/html")) || request.getHeader("HX-Request") != null;
        return browser && serves(request);
    }

    /// The path that was asked for, also where the container asks again on its own account to tell an error.
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }
}
