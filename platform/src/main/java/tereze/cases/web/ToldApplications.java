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
import tereze.cases.Form;
import tereze.cases.Opening;

/// Applications, told over HTTP.
@Component
final class ToldApplications implements Applications {
    private final Cases cases;

    ToldApplications(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Reply<Created<Applied>> apply(PersonId applicant, String service, Form form, Answering answering) {
        var apply = new Apply(cases.newId(), applicant, service, form);
        return answering.<Opening, Created<Applied>>to(
                keeping -> cases.open(apply, keeping), opening -> CaseReplies.told(opening, cases));
    }

    @Override
    public Reply<Created<Applied>> applyFor(
            Optional<PersonId> applicant, PersonId submitter, String service, Form form, Answering answering) {
        var kase = cases.newId();
        return answering.<Opening, Created<Applied>>to(
                keeping -> applicant
                        .map(person -> cases.open(new Apply(kase, person, submitter, service, form), keeping))
                        .orElseGet(Opening.NotActing::new),
                opening -> CaseReplies.told(opening, cases));
    }
}
