package tereze.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.Notification;

/// A message to a person about one act. Its words are found when it is read, in the language the person wishes.
///
/// @param seq the number of the act
/// @param kind the code of a [tereze.api.NotificationKind]
/// @param thing what the act is about: a case or a registration
/// @param service the declared service behind it; null where there is none
/// @param until by when the person may answer; null where nothing is asked
/// @param receipt of the act, where it concerns the person itself; else null
public record Notice(
        PersonId person,
        long seq,
        Instant at,
        String kind,
        UUID thing,
        @Nullable String service,
        @Nullable Instant until,
        @Nullable UUID receipt) {
    /// What follows from an act for one person.
    static Notice of(RecordedAct act, Notification told) {
        return new Notice(
                told.person(),
                act.seq(),
                act.at(),
                told.kind().code(),
                act.thing(),
                act.ground(),
                told.until(),
                act.subjects().contains(told.person()) ? act.id() : null);
    }

    /// What it says.
    public NotificationContent matter() {
        return new NotificationContent(kind, service, until);
    }
}
