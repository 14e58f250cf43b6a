package tereze.notices.web;

import java.time.Instant;
import java.util.UUID;
import tereze.api.Fault;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.notices.Contacts;
import tereze.notices.ContactsOutcome;

/// Tells outcomes over HTTP.
final class ContactsReplies {
    private ContactsReplies() {}

    /// What was chosen stands.
    record ChosenView(UUID receipt) {}

    static Reply<ChosenView> told(ContactsOutcome outcome) {
        return switch (outcome) {
            case ContactsOutcome.Chosen(Contacts _, UUID receipt) -> Reply.ok(new ChosenView(receipt));
            case ContactsOutcome.NoEmail() -> Reply.problem(Problem.invalid("/email", Fault.Kind.MISSING));
            case ContactsOutcome.TooOften(Instant again) ->
                Reply.problem(Problem.tooOften(ContactsProblem.CONTACTS_CHANGED_TOO_OFTEN, again));
            case ContactsOutcome.NoPhone() -> Reply.problem(Problem.invalid("/phone", Fault.Kind.MISSING));
        };
    }
}
