package tereze.mandates.rules;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Subject;
import tereze.acts.Subject.Nothing;
import tereze.api.Notification;
import tereze.mandates.MandateAct;
import tereze.mandates.MandateNotification;

/// The notifications that follow from acts of mandates.
public final class NotificationRules {
    private NotificationRules() {}

    /// Without a known representative, only the giver is notified. The giver is always notified, because somebody else
    /// may have given the mandate from a stolen session, and signing out does not end a mandate.
    public static List<Notification> of(MandateAct act) {
        return switch (act) {
            case MandateAct.Given given -> given(given.representative(), given.principal());
            case MandateAct.GivenV1 given -> given(given.representative(), given.principal());
            case MandateAct.Revoked revoked -> to(revoked.representative(), MandateNotification.MANDATE_REVOKED);
            case MandateAct.Declined declined -> to(declined.principal(), MandateNotification.MANDATE_DECLINED);
        };
    }

    private static List<Notification> given(@Nullable Subject<Nothing> representative, Subject<?> principal) {
        return Stream.concat(
                        to(representative, MandateNotification.MANDATE_GIVEN).stream(),
                        Stream.of(new Notification(principal.person(), MandateNotification.MANDATE_GIVEN_BY_YOU)))
                .toList();
    }

    private static List<Notification> to(@Nullable Subject<Nothing> person, MandateNotification kind) {
        return person == null ? List.of() : List.of(new Notification(person.person(), kind));
    }
}
