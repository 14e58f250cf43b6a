package tereze.notices.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import tereze.notices.Backlog;
import tereze.notices.Channel;
import tereze.notices.Outgoing;
import tereze.notices.store.OutgoingTable;

/// The backlogs, for operators and for the status page. They are counted at most once a second, because the page is
/// public and is read most when the backlog is large.
@Component
final class OutgoingMeters implements MeterBinder, Outgoing {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Providers providers;
    private final OutgoingTable outgoing;
    private final Map<Channel, Count> counts = new ConcurrentHashMap<>();

    OutgoingMeters(Providers providers, OutgoingTable outgoing) {
        this.providers = providers;
        this.outgoing = outgoing;
    }

    @Override
    public List<Backlog> backlogs() {
        return providers.channels().stream().sorted().map(this::backlog).toList();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (Channel channel : providers.channels()) {
            gauge(meters, channel, "tereze.notices.waiting", Backlog::waiting);
            gauge(meters, channel, "tereze.notices.stuck", Backlog::stuck);
            gauge(meters, channel, "tereze.notices.refused", Backlog::refused);
            gauge(
                    meters,
                    channel,
                    "tereze.notices.oldest.seconds",
                    backlog -> backlog.oldest().toSeconds());
        }
    }

    private void gauge(MeterRegistry meters, Channel channel, String name, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, all -> value.applyAsDouble(all.backlog(channel)))
                .tag("channel", channel.code())
                .register(meters);
    }

    private Backlog backlog(Channel channel) {
        return counts.compute(channel, (key, last) -> last != null && last.fresh() ? last : count(key))
                .backlog();
    }

    private Count count(Channel channel) {
        return new Count(outgoing.backlog(channel), System.nanoTime());
    }

    private record Count(Backlog backlog, long nanos) {
        private boolean fresh() {
            return System.nanoTime() - nanos < FRESH.toNanos();
        }
    }
}
