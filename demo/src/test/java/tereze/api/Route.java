package tereze.api;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tereze.access.Caller;
import tereze.testing.TestServer;

/// A route of the running application, as Spring knows it. A new controller method is a new route, which all tests that
/// go over the routes attack without another line.
record Route(String method, String path, HandlerMethod handler) {
    /// All routes, of the API and of the pages.
    static List<Route> all(TestServer server) {
        return server.beans(RequestMappingInfoHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Route(method.name(), path, handler)));
    }

    boolean isPost() {
        return method.equals("POST");
    }

    /// Whether a person with a session requests it, and not a program with a token.
    boolean isPage() {
        return PageSide.MACHINES.stream()
                .map(pattern -> pattern.replace("/**", ""))
                .noneMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }

    /// The type of caller that it admits; [Object] if everybody may request it.
    Class<?> admits() {
        return Stream.of(handler.getMethodParameters())
                .<Class<?>>map(MethodParameter::getParameterType)
                .filter(Caller.class::isAssignableFrom)
                .findFirst()
                .orElse(Object.class);
    }

    boolean takes(Class<?> argument) {
        return Stream.of(handler.getMethodParameters()).anyMatch(parameter -> parameter.getParameterType() == argument);
    }

    boolean hasId() {
        return path.contains("{");
    }

    /// Its path with an id at each variable.
    String at(String id) {
        return path.replaceAll("\\{[^}]*}", id).replace("**", id);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
