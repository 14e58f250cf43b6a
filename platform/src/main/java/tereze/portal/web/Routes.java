package tereze.portal.web;

import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Finds the route of a path, which does not show whose page it is.
@Component
final class Routes {
    private final RequestMappingHandlerMapping pages;

    Routes(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping pages) {
        this.pages = pages;
    }

    /// The route of a path, such as `/cases/{id}`. A route maps to itself; an unknown path to `/`.
    String of(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return pages.getHandlerMethods().keySet().stream()
                .flatMap(route -> Stream.ofNullable(route.getPathPatternsCondition()))
                .flatMap(condition -> condition.getPatterns().stream())
                .filter(pattern -> pattern.matches(parsed))
                .sorted()
                .findFirst()
                .map(PathPattern::getPatternString)
                .orElse("/");
    }
}
