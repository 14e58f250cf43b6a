package tereze.notices;

import java.util.List;

/// The state of message delivery. Thread-safe.
public interface Outgoing {
    /// The backlog of each channel that has a provider.
    List<Backlog> backlogs();
}
