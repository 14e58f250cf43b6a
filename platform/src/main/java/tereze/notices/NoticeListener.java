package tereze.notices;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.Listener;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.api.Notification;
import tereze.notices.delivery.Providers;
import tereze.notices.rules.ContactRules;
import tereze.notices.store.NoticeTable;
import tereze.notices.store.OutgoingTable;
import tereze.notices.store.OutgoingTable.Entry;

/// Follows the stream and stores the notifications that follow from acts. In the same transaction it queues each for
/// the person's channels.
@Component
final class NoticeListener implements Listener {
    static final String NAME = "notices";

    private final NotificationSources sources;
    private final NoticeTable notices;
    private final OutgoingTable outgoing;
    private final ContactBook contacts;
    private final Providers providers;

    NoticeListener(
            NotificationSources sources,
            NoticeTable notices,
            OutgoingTable outgoing,
            ContactBook contacts,
            Providers providers) {
        this.sources = sources;
        this.notices = notices;
        this.outgoing = outgoing;
        this.contacts = contacts;
        this.providers = providers;
    }

    private record Told(Notice notice, Notification notification) {
        PersonId person() {
            return notice.person();
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Class<? extends Act>> hears() {
        return sources.acts();
    }

    @Override
    public void on(List<RecordedAct> acts, JdbcClient projection) {
        List<Told> told = acts.stream().flatMap(this::told).toList();
        if (!told.isEmpty()) {
            Map<PersonId, ReachableContacts> reached =
                    contacts.reach(told.stream().map(Told::person).collect(Collectors.toSet()));
            notices.add(told.stream().map(Told::notice).toList(), projection);
            outgoing.put(
                    told.stream()
                            .map(one -> new Entry(
                                    one.notice(),
                                    one.notification().kind().priority(),
                                    ways(one, reached.get(one.person()))))
                            .toList(),
                    projection);
        }
    }

    private Stream<Told> told(RecordedAct act) {
        return sources.of(act).stream().map(notification -> new Told(Notice.of(act, notification), notification));
    }

    /// The routes of a notification: the person's channels. A change of contacts goes to all former contacts. Only
    /// channels with a provider count.
    private Set<DeliveryRoute> ways(Told told, @Nullable ReachableContacts reach) {
        Set<DeliveryRoute> ways =
                told.notification().kind() == ContactsNotification.CONTACTS_CHANGED ? before(told) : chosen(reach);
        return ways.stream()
                .filter(way -> providers.channels().contains(way.channel()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<DeliveryRoute> chosen(@Nullable ReachableContacts reach) {
        return reach == null ? Set.of() : reach.routes().collect(Collectors.toUnmodifiableSet());
    }

    private Set<DeliveryRoute> before(Told told) {
        return contacts.reachBefore(told.person(), told.notice().seq())
                .flatMap(former -> contacts.reachOfRegister(told.person())
                        .map(register -> ContactRules.tellingOfAChange(former, register)))
                .orElse(Set.of());
    }
}
