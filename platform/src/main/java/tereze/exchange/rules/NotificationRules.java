package tereze.exchange.rules;

import java.util.List;
import java.util.stream.Stream;
import tereze.api.Notification;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestNotification;

/// Who is notified of an act of a request.
public final class NotificationRules {
    private NotificationRules() {}

    /// Nobody is notified of a question about a person whom the register does not know.
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
