package tereze.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import tereze.catalogue.PublicServices;

/// Leads from the pages of an application to the page of its service while the service is not open yet, or no more.
/// In a pause these pages are there, so that nobody loses what they type; only sending is refused. It knows the
/// state of at most a second ago.
@Component
final class ShutServices implements HandlerInterceptor {
    static final String[] PATTERNS = {"/services/{id}/apply", "/services/{id}/apply/**"};

    private final PublicServices services;

    ShutServices(PublicServices services) {
        this.services = services;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        boolean read = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (read
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                && parts.get("id") instanceof String id
                && services.recent(id).filter(service -> !service.isOffered()).isPresent()) {
            response.sendRedirect("/services/" + id);
            return false;
        }
        return true;
    }
}
