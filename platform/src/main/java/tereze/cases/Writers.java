package tereze.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.catalogue.Definition;
import tereze.catalogue.WriterCall;

/// The writers that declarations name, and when each has its turn.
final class Writers {
    private final Map<String, OutcomeWriter> writers;

    Writers(List<OutcomeWriter> writers) {
        this.writers = writers.stream().collect(Collectors.toMap(OutcomeWriter::name, writer -> writer));
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

    /// The writer of this name.
    OutcomeWriter named(String name) {
        var writer = writers.get(name);
        if (writer == null) {
            throw new IllegalStateException("no bean: " + name + " (expected: an OutcomeWriter)");
        }
        return writer;
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
