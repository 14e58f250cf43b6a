package tereze.api;

import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;

/// Resolves a module's own arguments of controllers, and names the problems that it finds before the controller is
/// called, so that the API's description can list them.
public interface ArgumentRefusals extends HandlerMethodArgumentResolver {
    /// The problems of an argument; empty if this module does not resolve it.
    Set<ProblemCode> of(MethodParameter argument);
}
