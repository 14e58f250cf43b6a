package tereze.api;

import java.util.List;

/// All problems that the modules list in their enums.
public interface ProblemCodes {
    /// The problems, ordered by code.
    List<ProblemCode> all();
}
