package tereze.notices.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tereze.notices.store.OutgoingTable;

/// Runs a dispatcher for each provider. They start after the committer and the listeners, and stop after the web
/// server.
@Component
final class Dispatchers implements SmartLifecycle {
    private final Providers providers;
    private final OutgoingTable outgoing;
    private final Letters letters;
    private final MeterRegistry meters;
    private volatile List<Dispatcher> running = List.of();

    Dispatchers(Providers providers, OutgoingTable outgoing, Letters letters, MeterRegistry meters) {
        this.providers = providers;
        this.outgoing = outgoing;
        this.letters = letters;
        this.meters = meters;
    }

    @Override
    public void start() {
        running = providers.all().stream().map(this::dispatcher).toList();
        running.forEach(Dispatcher::start);
    }

    private Dispatcher dispatcher(Provider provider) {
        return new Dispatcher(provider, outgoing, letters, answer -> count(provider, answer));
    }

    private void count(Provider provider, ProviderResult answer) {
        meters.counter("tereze.notices.sent", "channel", provider.channel().code(), "answer", answer.code())
                .increment();
    }

    @Override
    public void stop() {
        running.forEach(Dispatcher::close);
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
