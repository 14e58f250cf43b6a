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

/// Opens cases. The controller does not do it itself: the doc comments of a controller that implements an interface are
/// not found for the API's description.
@Component
final class ApplicationService implements Applications {
    private final Cases cases;

    ApplicationService(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Reply<Created<Applied>> apply(
            Optional<PersonId> applicant, PersonId sender, String service, FormData form, Answering answering) {
        var command = applicant
                .map(person -> cases.open(new Apply(cases.newId(), person, sender, service, form)))
                .orElseGet(() -> Cases.notActing(sender, service));
        return answering.run(
                command,
                (kase, receipt) -> Reply.created(new Applied(kase.id(), receipt)),
                why -> RefusalProblems.problem(why, cases));
    }
}
