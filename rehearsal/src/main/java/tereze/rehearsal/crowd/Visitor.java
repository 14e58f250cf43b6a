package tereze.rehearsal.crowd;

import org.jspecify.annotations.Nullable;

/// Somebody who arrives at the gate.
///
/// @param iin whose number is typed
/// @param applicant who applies when it is their turn; null: nobody comes
/// @param dueNanos when they arrive, since the opening
public record Visitor(String iin, @Nullable Applicant applicant, long dueNanos) {}
