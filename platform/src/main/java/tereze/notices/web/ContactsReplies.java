package tereze.notices.web;

import java.time.Instant;
import java.util.UUID;
import tereze.acts.Outcome;
import tereze.api.FieldError;
import tereze.api.Problem;
import tereze.api.Reply;
import tereze.notices.Contacts;
import tereze.notices.ContactsRefusal;

/// Tells outcomes over HTTP.
final class ContactsReplies {
    private ContactsReplies() {}

    /// What was chosen stands.
    record ChosenView(UUID receipt) {}

    static Reply<ChosenView> chosen(Outcome<Contacts, ContactsRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Done<Contacts, ContactsRefusal>(Contacts _, UUID receipt) -> Reply.ok(new ChosenView(receipt));
            case Outcome.Refused<Contacts, ContactsRefusal>(ContactsRefusal why) -> Reply.problem(problem(why));
        };
    }

    private static Problem problem(ContactsRefusal why) {
        return switch (why) {
            case ContactsRefusal.NoEmail() -> Problem.invalid("/email", FieldError.Kind.MISSING);
            case ContactsRefusal.TooOften(Instant again) ->
                Problem.tooOften(ContactsProblem.CONTACTS_CHANGED_TOO_OFTEN, again);
            case ContactsRefusal.NoPhone() -> Problem.invalid("/phone", FieldError.Kind.MISSING);
        };
    }
}
