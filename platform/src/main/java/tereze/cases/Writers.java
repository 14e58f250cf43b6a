package tereze.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.UnitOfWork;
import tereze.catalogue.Definition;
import tereze.catalogue.Scope;
import tereze.catalogue.Shape;
import tereze.catalogue.WriterCall;

/// The writers that declarations name, and when each is called.
final class Writers {
    private final Map<String, OutcomeWriter<?>> writers;

    Writers(Map<String, OutcomeWriter<?>> writers) {
        this.writers = Map.copyOf(writers);
    }

    /// Calls a writer, which stages its effects.
    ///
    /// @throws tereze.catalogue.CannotEvaluate if an argument has no value; nothing was staged
    OutcomeWriter.Writing write(UnitOfWork unit, WriterCall call, Scope scope, CaseContext context) {
        return write(Objects.requireNonNull(writers.get(call.writer().name())), unit, call, scope, context);
    }

    @SuppressWarnings("unchecked")
    private static <A extends Record> OutcomeWriter.Writing write(
            OutcomeWriter<A> writer, UnitOfWork unit, WriterCall call, Scope scope, CaseContext context) {
        var shape = (Shape<A>) call.writer().arguments();
        return writer.write(unit, call.arguments().read(shape, scope), context);
    }

    /// The writer to call when a case goes from one status to another; empty for none.
    ///
    /// @param before null during the opening
    static Optional<WriterCall> due(Definition definition, @Nullable CaseStatus before, CaseStatus after) {
        var declared = definition.procedure().writers();
        return switch (after) {
            case GRANTED -> Optional.of(declared.outcome());
            case WAITING_CONSENT, WITH_OFFICER, WITH_APPLICANT ->
                before == null ? Optional.ofNullable(declared.opening()) : Optional.empty();
            case REFUSED, LAPSED, WITHDRAWN ->
                before == null ? Optional.empty() : Optional.ofNullable(declared.closing());
        };
    }
}
