package tereze.notices.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import tereze.acts.Measurement;
import tereze.acts.Readiness;
import tereze.notices.Backlog;
import tereze.notices.Channel;
import tereze.notices.Outgoing;
import tereze.notices.store.OutgoingTable;

/// The backlogs, for operators and for the status page. They are counted at most once a second, because the page is
/// public and is read most when the backlog is large. A metric is not a number while the database does not answer.
@Component
final class OutgoingMeters implements MeterBinder, Outgoing {
    private final SortedMap<Channel, Measurement<Backlog>> backlogs = new TreeMap<>();

    OutgoingMeters(Providers providers, OutgoingTable outgoing, Readiness readiness) {
        for (Channel channel : providers.channels()) {
            backlogs.put(channel, new Measurement<>(readiness, () -> outgoing.backlog(channel)));
        }
    }

    /// @throws TransientDataAccessResourceException if the database does not answer
    @Override
    public List<Backlog> backlogs() {
        return backlogs.values().stream()
                .map(backlog -> backlog.value()
                        .orElseThrow(() -> new TransientDataAccessResourceException("cannot count the backlog")))
                .toList();
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        backlogs.forEach((channel, backlog) -> {
            gauge(meters, channel, backlog, "tereze.notices.waiting", Backlog::waiting);
            gauge(meters, channel, backlog, "tereze.notices.stuck", Backlog::stuck);
            gauge(meters, channel, backlog, "tereze.notices.refused", Backlog::refused);
            gauge(
                    meters,
                    channel,
                    backlog,
                    "tereze.notices.oldest.seconds",
                    counted -> counted.oldest().toSeconds());
        });
    }

    private static void gauge(
            MeterRegistry meters,
            Channel channel,
            Measurement<Backlog> backlog,
            String name,
            ToDoubleFunction<Backlog> value) {
        Gauge.builder(
                        name,
                        backlog,
                        counted -> counted.value().stream()
                                .mapToDouble(value)
                                .findFirst()
                                .orElse(Double.NaN))
                .tag("channel", channel.code())
                .register(meters);
    }
}
