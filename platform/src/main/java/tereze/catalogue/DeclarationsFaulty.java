package tereze.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/// The declarations have mistakes. The server cannot start with them.
public final class DeclarationsFaulty extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Mistake> mistakes;

    public DeclarationsFaulty(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
