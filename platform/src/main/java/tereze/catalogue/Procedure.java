package tereze.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an application goes from its opening to its outcome.
///
/// @param evidence what is taken from registers, in the order in which it can be collected
/// @param oneOpen of this text an applicant may have one open case at a time; null where any number may be open
/// @param checks in order; the first that does not hold decides. Those that make no case come first, then those that
///     refuse, then those that call for an officer
/// @param consents the persons to be asked; the case waits for all of them
/// @param decision who decides an application that nobody and nothing stands against
/// @param writers what is written, and when
/// @param lawRows the legal numbers that the expressions read
public record Procedure(
        List<Evidence> evidence,
        @Nullable Expression<String> oneOpen,
        List<Check> checks,
        List<Consents> consents,
        Decision decision,
        Writers writers,
        Set<String> lawRows) {
    public Procedure {
        evidence = List.copyOf(evidence);
        checks = List.copyOf(checks);
        consents = List.copyOf(consents);
        lawRows = Set.copyOf(lawRows);
    }

    /// The first check that does not hold; empty where all do.
    public Optional<Check> firstFailing(Scope scope) {
        return checks.stream().filter(check -> !check.that().value(scope)).findFirst();
    }

    /// The officer who may have to decide.
    ///
    /// @param automatic whether the rules decide by themselves unless a check or a consent calls for an officer
    /// @param officer null where an officer is never called for
    public record Decision(boolean automatic, @Nullable Officer officer) {}

    /// An officer's task.
    ///
    /// @param role the role whose task it is
    /// @param within the law row of the term in which it has to be decided
    public record Officer(String role, String within) {}

    /// What is written, and when.
    ///
    /// @param opening when the case opens; null for nothing
    /// @param outcome when it is granted
    /// @param closing when it ends in any other way, to undo what the opening did; null for nothing
    public record Writers(
            @Nullable WriterCall opening,
            WriterCall outcome,
            @Nullable WriterCall closing) {}
}
