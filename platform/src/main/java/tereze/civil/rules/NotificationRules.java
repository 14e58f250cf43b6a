package tereze.civil.rules;

import java.util.List;
import tereze.api.Notification;
import tereze.civil.BirthNotification;
import tereze.people.RelationAct;

/// Who is notified of a birth: each parent, also the one who did not apply, because nobody asked them.
public final class NotificationRules {
    private NotificationRules() {}

    /// The notifications about an act.
    public static List<Notification> of(RelationAct act) {
        return switch (act) {
            case RelationAct.ParentEntered(var parent, var _) ->
                List.of(new Notification(parent.person(), BirthNotification.PARENT_ENTERED));
        };
    }
}
