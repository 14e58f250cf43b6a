package tereze.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.Notification;

/// A notification to a person about one act. Its text is made when it is read, in the person's language.
///
/// @param seq the number of the act
/// @param kind the code of a [tereze.api.NotificationKind]
/// @param thing the thing of the act: a case or a registration
/// @param service the declared service; null for none
/// @param until the deadline of the person's answer; null if no answer is needed
/// @param receipt of the act, if the person is one of its subjects; otherwise null
public record Notice(
        PersonId person,
        long seq,
        Instant at,
        String kind,
        UUID thing,
        @Nullable String service,
        @Nullable Instant until,
        @Nullable UUID receipt) {
    static Notice of(RecordedAct act, Notification told) {
        return new Notice(
                told.person(),
                act.seq(),
                act.at(),
                told.kind().code(),
                act.thing(),
                act.reason(),
                told.until(),
                act.subjects().contains(told.person()) ? act.id() : null);
    }

    public NotificationContent content() {
        return new NotificationContent(kind, service, until);
    }
}
