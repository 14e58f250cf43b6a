package tereze.api;

import java.util.Set;
import org.springframework.core.MethodParameter;

/// What the reading of a controller's argument may refuse before the controller is called. Whoever reads arguments of
/// its own says it, so that the API's description can name it.
public interface ArgumentRefusals {
    /// The problems that the reading of an argument may end in; none where it is not read here.
    Set<ProblemCode> of(MethodParameter argument);
}
