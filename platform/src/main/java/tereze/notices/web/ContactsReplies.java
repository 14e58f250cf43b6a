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

    static Reply told(ContactsOutcome outcome) {
        return switch (outcome) {
            case ContactsOutcome.Chosen(Contacts _, UUID receipt) -> Reply.ok(new ChosenView(receipt));
            case ContactsOutcome.NoEmail() -> Problem.invalid("/email", Fault.Kind.MISSING);
            case ContactsOutcome.TooOften(Instant again) ->
                Problem.tooOften(ContactsProblem.CONTACTS_CHANGED_TOO_OFTEN, again);
            case ContactsOutcome.NoPhone() -> Problem.invalid("/phone", Fault.Kind.MISSING);
        };
    }
}
