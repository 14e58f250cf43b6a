package tereze.mandates.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.api.Notification;
import tereze.mandates.MandateAct;
import tereze.mandates.MandateNotification;

/// The notifications that follow from acts of mandates.
public final class NotificationRules {
    private NotificationRules() {}

    /// Without a known representative there is nobody to notify.
    public static List<Notification> of(MandateAct act) {
        return switch (act) {
            case MandateAct.Given given -> to(given.representative(), MandateNotification.MANDATE_GIVEN);
            case MandateAct.GivenV1 given -> to(given.representative(), MandateNotification.MANDATE_GIVEN);
            case MandateAct.Revoked revoked -> to(revoked.representative(), MandateNotification.MANDATE_REVOKED);
            case MandateAct.Declined declined -> to(declined.principal(), MandateNotification.MANDATE_DECLINED);
        };
    }

    private static List<Notification> to(@Nullable Subject<Nothing> person, MandateNotification kind) {
        return person == null ? List.of() : List.of(new Notification(person.person(), kind));
    }
}
