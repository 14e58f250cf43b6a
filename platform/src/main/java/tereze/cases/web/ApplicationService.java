package tereze.cases.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.api.Answering;
import tereze.api.Reply;
import tereze.api.Reply.Created;
import tereze.cases.Applications;
import tereze.cases.Apply;
import tereze.cases.ApplyRefusal;
import tereze.cases.Case;
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
        return reply(cases.open(apply), answering);
    }

    @Override
    public Reply<Created<Applied>> applyFor(
            Optional<PersonId> applicant, PersonId submitter, String service, FormData form, Answering answering) {
        var command = applicant
                .map(person -> cases.open(new Apply(cases.newId(), person, submitter, service, form)))
                .orElseGet(() -> Cases.notActing(submitter, service));
        return reply(command, answering);
    }

    private Reply<Created<Applied>> reply(Command<Outcome<Case, ApplyRefusal>> command, Answering answering) {
        return answering.run(
                command,
                (kase, receipt) -> Reply.created(new Applied(kase.id(), receipt)),
                why -> RefusalProblems.problem(why, cases));
    }
}
