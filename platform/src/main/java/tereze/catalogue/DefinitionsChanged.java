package tereze.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/// Declarations differ from the content with which their versions were first registered, and cases may be running on
/// that content. The server cannot start with them.
public final class DefinitionsChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DefinitionsChanged(List<Definition> changed) {
        super(changed.stream()
                .map(definition -> definition.service() + " version " + definition.version()
                        + " is not what it was when it was first declared: bring its file back as it was, and declare the"
                        + " change as version " + (definition.version() + 1) + " in a file beside it")
                .collect(Collectors.joining("\n")));
    }
}
