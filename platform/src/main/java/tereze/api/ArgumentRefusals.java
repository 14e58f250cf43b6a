package tereze.api;

import java.util.Set;
import org.springframework.core.MethodParameter;

/// The problems of a controller's argument, found before the controller is called. A module that resolves arguments
/// of its own implements it, so that the API's description can list them.
public interface ArgumentRefusals {
    /// The problems of an argument; empty if this module does not resolve it.
    Set<ProblemCode> of(MethodParameter argument);
}
