package tereze.cases;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.UnitOfWork;
import tereze.catalogue.Definition;
import tereze.catalogue.Scope;
import tereze.catalogue.Shape;
import tereze.catalogue.WriterCall;

/// The writers that declarations name, and when each has its turn.
final class Writers {
    private final Map<String, OutcomeWriter<?>> writers;

    Writers(Map<String, OutcomeWriter<?>> writers) {
        this.writers = Map.copyOf(writers);
    }

    /// Whether every writer that a declaration names is there.
    boolean canWrite(Definition definition) {
        var declared = definition.procedure().writers();
        return Stream.of(
                        Optional.ofNullable(declared.opening()),
                        Optional.of(declared.outcome()),
                        Optional.ofNullable(declared.closing()))
                .flatMap(Optional::stream)
                .allMatch(call -> writers.containsKey(call.writer().name()));
    }

    /// Stages what a call of a declaration writes.
    OutcomeWriter.Writing write(UnitOfWork unit, WriterCall call, Scope scope, CaseContext context) {
        return write(Objects.requireNonNull(writers.get(call.writer().name())), unit, call, scope, context);
    }

    @SuppressWarnings("unchecked")
    private static <A extends Record> OutcomeWriter.Writing write(
            OutcomeWriter<A> writer, UnitOfWork unit, WriterCall call, Scope scope, CaseContext context) {
        var shape = (Shape<A>) call.writer().arguments();
        return writer.write(unit, shape.read(call.arguments().values(scope)), context);
    }

    /// What is to be written when a case goes from one status to another; empty for nothing.
    ///
    /// @param before null where the case is being opened
    static Optional<WriterCall> due(Definition definition, @Nullable CaseStatus before, CaseStatus after) {
        var declared = definition.procedure().writers();
        return switch (after) {
            case GRANTED -> Optional.of(declared.outcome());
            case WAITING_CONSENT, WITH_OFFICER ->
                before == null ? Optional.ofNullable(declared.opening()) : Optional.empty();
            case REFUSED, LAPSED, WITHDRAWN ->
                before == null ? Optional.empty() : Optional.ofNullable(declared.closing());
        };
    }
}
