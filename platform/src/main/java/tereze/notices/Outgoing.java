package tereze.notices;

import java.util.List;

/// Messages on their way out. Nobody sends one: they follow from notices. Thread-safe.
public interface Outgoing {
    /// How each channel that is served stands.
    List<Backlog> backlogs();
}
