package tereze.acts.commit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tereze.acts.ReadinessCheck;
import tereze.acts.stream.ListenerRunner;

/// Whether the listeners are near the newest act. If not, people are served all the same and are notified late. After
/// an upgrade that was rolled back, every node may have a listener that waits, and none must be lost for it.
final class ListenersCheck implements ReadinessCheck {
    private final List<ListenerRunner> running;

    /// @param running changes when the node starts
    ListenersCheck(List<ListenerRunner> running) {
        this.running = running;
    }

    @Override
    public String code() {
        return "listeners";
    }

    @Override
    public Optional<String> trouble() {
        String troubles =
                running.stream().flatMap(runner -> runner.trouble().stream()).collect(Collectors.joining("; "));
        return Optional.of(troubles).filter(text -> !text.isEmpty());
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }
}
