package tereze.rehearsal;

import java.util.List;
import tereze.rehearsal.crowd.Applicant;
import tereze.rehearsal.result.Course;
import tereze.rehearsal.result.Measured;
import tereze.releases.RehearsalReport;

/// The result of a rehearsal.
///
/// @param course how it went, for the charts
/// @param heldBack people who were let in and did not apply
public record RehearsalResult(RehearsalReport report, Measured measured, Course course, List<Applicant> heldBack) {
    public RehearsalResult {
        heldBack = List.copyOf(heldBack);
    }
}
