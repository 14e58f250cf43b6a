package tereze.cases.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.Case;
import tereze.cases.CaseStatus;
import tereze.cases.OutcomeReport;
import tereze.cases.web.CaseViews.As;

/// What granted cases gave, as the modules that wrote it say.
@Component
final class CaseOutcomes {
    private final List<OutcomeReport> reports;

    CaseOutcomes(List<OutcomeReport> reports) {
        this.reports = List.copyOf(reports);
    }

    /// Only the applicant, and who sent the case for them, learn what it gave.
    Optional<OutcomeReport.Report> of(Case kase, As as, PersonId reader, Language language) {
        boolean own = as == As.APPLICANT || as == As.SUBMITTER;
        return own && kase.status() == CaseStatus.GRANTED
                ? reports.stream()
                        .flatMap(report -> report.of(kase, reader, language).stream())
                        .findFirst()
                : Optional.empty();
    }
}
