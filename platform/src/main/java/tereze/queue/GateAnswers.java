package tereze.queue;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tereze.catalogue.OpeningCheck;

/// All nodes of the gate answer, and the keys that gate and platform share can be read. In a demonstration without
/// a gate nobody queues.
@Component
final class GateAnswers implements OpeningCheck {
    private final GateContext gate;
    private final GateNodes nodes;
    private final boolean demo;

    GateAnswers(GateContext gate, GateNodes nodes, @Value("${tereze.demo:false}") boolean demo) {
        this.gate = gate;
        this.nodes = nodes;
        this.demo = demo;
    }

    @Override
    public String id() {
        return "gate";
    }

    @Override
    public boolean isPassed(Opening opening) {
        if (!gate.settings().hasGate()) {
            return demo;
        }
        gate.keys().pass();
        try {
            return nodes.answer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
