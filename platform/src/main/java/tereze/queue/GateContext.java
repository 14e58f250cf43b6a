package tereze.queue;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tereze.acts.ForwardClock;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Pass;

/// What the platform shares with the gate: settings, keys and the machine's clock. A demonstration that was moved
/// forward is ahead of that clock, and its gate is not.
@Component
public final class GateContext {
    private final QueueSettings settings;
    private final GateKeys keys;
    private final InstantSource machine;
    private final ForwardClock clock;

    GateContext(
            QueueSettings settings, GateKeys keys, @Qualifier("machine") InstantSource machine, ForwardClock clock) {
        this.settings = settings;
        this.keys = keys;
        this.machine = machine;
        this.clock = clock;
    }

    public QueueSettings settings() {
        return settings;
    }

    GateKeys keys() {
        return keys;
    }

    /// The clock of the gate.
    public InstantSource machine() {
        return machine;
    }

    /// A moment of an event as the gate's clock has it.
    public Instant atGate(Instant moment) {
        return moment.minus(clock.forward());
    }

    /// Reads a pass for an event.
    Pass.Reading read(String pass, int event) {
        return Pass.read(pass, new EventId(event), keys.pass(), machine.instant());
    }
}
