package tereze.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/// The declarations have mistakes. The server cannot start with them.
public final class DeclarationsFaulty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DeclarationsFaulty(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    }
}
