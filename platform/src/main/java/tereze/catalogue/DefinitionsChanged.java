package tereze.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/// Declarations say something else than when their versions were first seen, and cases may be running on what they said
/// then: nothing can start with them.
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
