package tereze.notices.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import tereze.notices.Backlog;
import tereze.notices.Channel;
import tereze.notices.Outgoing;
import tereze.notices.store.OutgoingTable;

/// How much waits to go out, for operators and for the page that tells how things stand.
@Component
final class OutgoingMeters implements MeterBinder, Outgoing {
    private final Providers providers;
    private final OutgoingTable outgoing;

    OutgoingMeters(Providers providers, OutgoingTable outgoing) {
        this.providers = providers;
        this.outgoing = outgoing;
    }

    @Override
    public List<Backlog> backlogs() {
        return providers.channels().stream().sorted().map(outgoing::backlog).toList();
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
        Gauge.builder(name, outgoing, table -> value.applyAsDouble(table.backlog(channel)))
                .tag("channel", channel.code())
                .register(meters);
    }
}
