package tereze.exchange.rules;

import java.util.List;
import java.util.stream.Stream;
import tereze.api.Notification;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestNotification;

/// Whom an act about a request is told to.
public final class NotificationRules {
    private NotificationRules() {}

    /// Nobody is told of a question about somebody whom the register does not know.
    public static List<Notification> of(RequestAct act) {
        return switch (act) {
            case RequestAct.Asked(var _, var person, var until, var _) ->
                Stream.ofNullable(person)
                        .map(asked -> new Notification(asked.person(), RequestNotification.ADDRESS_ASKED, until))
                        .toList();
            case RequestAct.Given _, RequestAct.Refused _, RequestAct.Lapsed _ -> List.of();
        };
    }
}
