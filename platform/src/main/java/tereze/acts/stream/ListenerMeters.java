package tereze.acts.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tereze.acts.ActStream;
import tereze.acts.ActStream.Follower;
import tereze.acts.Listener;
import tereze.acts.Measurement;
import tereze.acts.Readiness;

/// How far each listener has come, for operators. A metric is not a number while the database does not answer.
public final class ListenerMeters implements MeterBinder {
    private final List<String> listeners;
    private final Measurement<List<Follower>> followers;

    public ListenerMeters(ActStream stream, List<Listener> listeners, Readiness readiness) {
        this.listeners = listeners.stream().map(Listener::name).toList();
        this.followers = new Measurement<>(readiness, stream::followers);
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String listener : listeners) {
            gauge(meters, listener, "tereze.listener.behind", Follower::behind);
            gauge(meters, listener, "tereze.listener.parked", Follower::parked);
            gauge(
                    meters,
                    listener,
                    "tereze.listener.stopped.seconds",
                    follower -> follower.stopped().toSeconds());
        }
    }

    private void gauge(MeterRegistry meters, String listener, String name, ToDoubleFunction<Follower> value) {
        Gauge.builder(name, this, all -> all.value(listener, value))
                .tag("listener", listener)
                .register(meters);
    }

    private double value(String listener, ToDoubleFunction<Follower> value) {
        return followers.value().stream()
                .flatMap(List::stream)
                .filter(follower -> follower.listener().equals(listener))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }
}
