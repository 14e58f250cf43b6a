package tereze.cases;

import org.springframework.stereotype.Component;
import tereze.acts.UnitOfWork;

/// The outcome of services that come to a decision and nothing more: no register changes but the case itself.
@Component
final class DecisionWriter implements OutcomeWriter {
    @Override
    public String name() {
        return "cases.decision";
    }

    @Override
    public Writing write(UnitOfWork unit, Request request) {
        return new Writing.Done();
    }
}
