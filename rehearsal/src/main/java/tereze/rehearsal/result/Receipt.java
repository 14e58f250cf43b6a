package tereze.rehearsal.result;

import tereze.rehearsal.crowd.Applicant;

/// What an applicant got for an application.
///
/// @param kase the id of the case
/// @param receipt the id of the act
/// @param dueNanos when the application was due, since the opening
public record Receipt(Applicant applicant, String kase, String receipt, long dueNanos) {}
