package tereze.cases;

import org.springframework.stereotype.Component;
import tereze.acts.UnitOfWork;
import tereze.catalogue.Shape;

/// The outcome of services whose only outcome is a decision: no register changes.
@Component("cases.decision")
final class DecisionWriter implements OutcomeWriter<Shape.Nothing> {
    @Override
    public Writing write(UnitOfWork unit, Shape.Nothing arguments, CaseContext context) {
        return new Writing.Done();
    }
}
