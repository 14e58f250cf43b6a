package tereze.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tereze.api.LookAlikes;
import tereze.api.Text;

/// The procedure of an application, from its opening to its outcome.
///
/// @param evidence the facts from registers, in the order in which they can be collected
/// @param oneOpen an applicant may have one open case for each value of this text; null if there is no such limit
/// @param checks in order; the first that fails decides. Checks that make no case come first, then those that
///     refuse, then those that need an officer
/// @param consents the persons to ask; the case waits for all of them
/// @param decision who decides if no check and no person prevents it
/// @param writers what is written, and when
/// @param lawRows the legal numbers that the expressions read
public record Procedure(
        List<Evidence> evidence,
        @Nullable OneOpen oneOpen,
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

    /// A check by its id.
    public Optional<Check> check(String id) {
        return checks.stream().filter(check -> check.id().equals(id)).findFirst();
    }

    /// What an applicant may have one open case about.
    ///
    /// @param value the text that names it
    /// @param thing whether it is the number of a thing, such as a document or a vehicle, as people type it. Then
    ///     spaces, capitals and look-alike letters make no difference, and officers see all cases about it
    public record OneOpen(Expression<String> value, boolean thing) {
        /// The value for an application: of a thing, its key.
        public String of(Scope scope) {
            String text = value.value(scope);
            return thing ? LookAlikes.numberKey(text) : text;
        }
    }

    /// Who decides.
    ///
    /// @param automatic whether the rules decide unless a check or a consent requires an officer
    /// @param officer null if an officer is never needed
    public record Decision(boolean automatic, @Nullable Officer officer) {}

    /// An officer's task.
    ///
    /// @param role the role of the officer
    /// @param within the law row of the term for the decision
    /// @param applicantReads why an officer decides if a check about others fails: one text for all of them, so
    ///     that the applicant does not learn which. Null if there is no such check
    /// @param reasons that an officer may choose from: those of the service, then the shared ones
    public record Officer(
            String role, String within, @Nullable Text applicantReads, List<DecisionReason> reasons) {
        public Officer {
            reasons = List.copyOf(reasons);
        }

        /// A reason for a decision, by its id.
        public Optional<DecisionReason> reason(String id) {
            return reasons.stream().filter(reason -> reason.id().equals(id)).findFirst();
        }
    }

    /// What is written, and when.
    ///
    /// @param opening when the case opens; null for nothing
    /// @param outcome when it is granted
    /// @param closing when it ends in any other way, to undo the opening; null for nothing
    public record Writers(
            @Nullable WriterCall opening,
            WriterCall outcome,
            @Nullable WriterCall closing) {}
}
