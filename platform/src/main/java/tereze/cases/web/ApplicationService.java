package tereze.cases.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.cases.Applications;
import tereze.cases.Apply;
import tereze.cases.Cases;
import tereze.cases.FormData;

/// Applications, told over HTTP.
@Component
final class ApplicationService implements Applications {
    private final Cases cases;

    ApplicationService(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Reply<Created<Applied>> apply(PersonId applicant, String service, FormData form, Answering answering) {
        var apply = new Apply(cases.newId(), applicant, service, form);
        return answering.run(cases.open(apply), outcome -> CaseReplies.applied(outcome, cases));
    }

    @Override
    public Reply<Created<Applied>> applyFor(
            Optional<PersonId> applicant, PersonId submitter, String service, FormData form, Answering answering) {
        var command = applicant
                .map(person -> cases.open(new Apply(cases.newId(), person, submitter, service, form)))
                .orElseGet(() -> Cases.notActing(submitter, service));
        return answering.run(command, outcome -> CaseReplies.applied(outcome, cases));
    }
}
