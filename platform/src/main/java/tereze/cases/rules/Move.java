package tereze.cases.rules;

import java.util.List;
import tereze.cases.CaseAct;

/// What a command leads to.
///
/// @param <R> the refusals of the command
public sealed interface Move<R> {
    /// These acts, in this order.
    record Happens<R>(List<CaseAct> acts) implements Move<R> {
        public Happens {
            acts = List.copyOf(acts);
        }
    }

    /// Nothing, for this reason.
    record Refuses<R>(R refusal) implements Move<R> {}
}
