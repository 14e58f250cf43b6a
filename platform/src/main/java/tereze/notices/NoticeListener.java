package tereze.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.access.MandateAct;
import tereze.acts.Act;
import tereze.acts.Listener;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.addresses.Addresses;
import tereze.addresses.Owner;
import tereze.addresses.RegistrationAct;
import tereze.addresses.Viewer;
import tereze.cases.CaseAct;
import tereze.exchange.RequestAct;
import tereze.law.WorkingCalendars;
import tereze.notices.delivery.Providers;
import tereze.notices.rules.Choosing;
import tereze.notices.rules.Telling;
import tereze.notices.store.NoticeTable;
import tereze.notices.store.OutgoingTable;

/// Follows the stream and keeps the messages that it gives cause for; each is put out by the channels its
/// person wishes for, in the same transaction.
@Component
final class NoticeListener implements Listener {
    private final Addresses addresses;
    private final NoticeTable notices;
    private final OutgoingTable outgoing;
    private final ContactBook contacts;
    private final Providers providers;
    private final WorkingCalendars calendars;

    NoticeListener(
            Addresses addresses,
            NoticeTable notices,
            OutgoingTable outgoing,
            ContactBook contacts,
            Providers providers,
            WorkingCalendars calendars) {
        this.addresses = addresses;
        this.notices = notices;
        this.outgoing = outgoing;
        this.contacts = contacts;
        this.providers = providers;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<Class<? extends Act>> hears() {
        return List.of(CaseAct.class, RegistrationAct.class, RequestAct.class, MandateAct.class, ContactsAct.class);
    }

    @Override
    public void on(List<RecordedAct> acts, JdbcClient projection) {
        List<Notice> told = acts.stream()
                .flatMap(act -> Telling.of(act, premises -> owners(premises, act)).stream())
                .toList();
        if (!told.isEmpty()) {
            Map<PersonId, Reach> reached =
                    contacts.reach(told.stream().map(Notice::person).collect(Collectors.toSet()));
            notices.add(told, projection);
            outgoing.put(told, notice -> ways(notice, reached.get(notice.person())), projection);
        }
    }

    /// By which ways a notice goes out, beside the cabinet: those that the person wishes for, or for a change of
    /// just these wherever they were before; of them the ones that are served here.
    private Set<Way> ways(Notice notice, @Nullable Reach reach) {
        Set<Way> ways = notice.kind() == NoticeKind.CONTACTS_CHANGED ? before(notice) : chosen(reach);
        return ways.stream()
                .filter(way -> providers.channels().contains(way.channel()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Way> chosen(@Nullable Reach reach) {
        return reach == null
                ? Set.of()
                : reach.channels().stream().map(Way::chosen).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Way> before(Notice notice) {
        return contacts.reachBefore(notice.person(), notice.seq())
                .flatMap(former -> contacts.reachOfRegister(notice.person())
                        .map(register -> Choosing.tellingOfAChange(former, register)))
                .orElse(Set.of());
    }

    /// Those who owned the premises on the day of the act; none where the registration is hidden from owners.
    private Collection<PersonId> owners(UUID premises, RecordedAct act) {
        if (addresses.registration(act.thing(), new Viewer.Agency(false)).isEmpty()) {
            return List.of();
        }
        LocalDate day = calendars.asKnownAt(act.at()).dateOf(act.at());
        return addresses
                .dwelling(premises, day, new Viewer.Rules())
                .map(dwelling -> dwelling.ownersOn(day).stream()
                        .flatMap(NoticeListener::person)
                        .toList())
                .orElse(List.of());
    }

    private static Stream<PersonId> person(Owner owner) {
        return switch (owner) {
            case Owner.Person(PersonId id) -> Stream.of(id);
            case Owner.Organisation _ -> Stream.empty();
        };
    }
}
