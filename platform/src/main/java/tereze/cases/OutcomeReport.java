package tereze.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.CalendarEvent;
import tereze.api.Language;

/// Says what a granted case gave. The module that writes the outcome registers it as a bean; the page of the case shows
/// it. Thread-safe.
public interface OutcomeReport {
    /// What the case gave, in the reader's language. Empty if another module writes the outcome of this service, and if
    /// the case gave nothing that the registers still tell this reader.
    ///
    /// @param kase a granted case
    /// @param reader the applicant, or who sent the case for them
    Optional<Report> of(Case kase, PersonId reader, Language language);

    /// @param sentence the outcome in one sentence
    /// @param facts the lines under it
    /// @param links to the paper and to pages where the outcome is seen
    /// @param next what usually follows; empty if nothing does
    /// @param calendar the day for the reader's own calendar, such as the last one; null if none, or if it is over
    record Report(
            String sentence,
            List<Fact> facts,
            List<Link> links,
            @Nullable Next next,
            @Nullable CalendarEvent calendar) {
        public Report {
            facts = List.copyOf(facts);
            links = List.copyOf(links);
        }
    }

    /// A label with its value.
    record Fact(String label, String value) {}

    /// @param page path of a page of ours
    record Link(String page, String text) {}

    /// What usually follows.
    ///
    /// @param standing how well this is known: read in the law, told by others, or chosen by the project
    record Next(String title, List<String> steps, String standing) {
        public Next {
            steps = List.copyOf(steps);
        }
    }
}
