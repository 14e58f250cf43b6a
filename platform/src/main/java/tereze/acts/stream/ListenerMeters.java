package tereze.acts.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tereze.acts.ActStream;
import tereze.acts.ActStream.Follower;
import tereze.acts.Listener;

/// How far each listener has come, for operators. The database is asked at most once a second.
public final class ListenerMeters implements MeterBinder {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ActStream stream;
    private final List<String> listeners;
    private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

    public ListenerMeters(ActStream stream, List<Listener> listeners) {
        this.stream = stream;
        this.listeners = listeners.stream().map(Listener::name).toList();
    }

    private record Read(List<Follower> followers, long nanos) {}

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
        return followers().stream()
                .filter(follower -> follower.listener().equals(listener))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    }

    private List<Follower> followers() {
        Read read = last.get();
        if (read == null || System.nanoTime() - read.nanos > FRESH.toNanos()) {
            read = new Read(stream.followers(), System.nanoTime());
            last.set(read);
        }
        return read.followers();
    }
}
