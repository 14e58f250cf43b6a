package tereze.acts.commit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tereze.acts.ReadinessCheck;
import tereze.acts.stream.ListenerRunner;

/// Whether listeners have processed every act that they passed. One that none can process is a bug or a damaged act: an
/// operator must look, and everybody else is served.
final class ParkedCheck implements ReadinessCheck {
    private final List<ListenerRunner> running;

    /// @param running changes when the node starts
    ParkedCheck(List<ListenerRunner> running) {
        this.running = running;
    }

    @Override
    public String code() {
        return "parked";
    }

    @Override
    public Optional<String> trouble() {
        String troubles = running.stream()
                .filter(runner -> runner.parked() > 0)
                .map(runner -> "%s has %d in acts.parked".formatted(runner.name(), runner.parked()))
                .collect(Collectors.joining("; "));
        return Optional.of(troubles).filter(text -> !text.isEmpty());
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }
}
