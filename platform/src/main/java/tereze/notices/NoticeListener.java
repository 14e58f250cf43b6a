package tereze.notices;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
import tereze.notices.rules.Telling;
import tereze.notices.store.NoticeTable;

/// Follows the stream and keeps the messages that it gives cause for.
@Component
final class NoticeListener implements Listener {
    private final Addresses addresses;
    private final NoticeTable notices;
    private final WorkingCalendars calendars;

    NoticeListener(Addresses addresses, NoticeTable notices, WorkingCalendars calendars) {
        this.addresses = addresses;
        this.notices = notices;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public List<Class<? extends Act>> hears() {
        return List.of(CaseAct.class, RegistrationAct.class, RequestAct.class);
    }

    @Override
    public void on(RecordedAct act, JdbcClient projection) {
        Telling.of(act, premises -> owners(premises, act)).forEach(notice -> notices.add(notice, projection));
    }

    /// Those who owned the premises on the day of the act.
    private Collection<PersonId> owners(UUID premises, RecordedAct act) {
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
