package tereze.notices.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.Quota;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.notices.PushAct;
import tereze.notices.PushSubscription;
import tereze.notices.rules.PushRules;

/// The table of browsers in which people get notifications.
@Component
public final class PushTable {
    private static final StateTable<PushSubscription> TABLE = StateTable.of("notices.push", PushSubscription.class)
            .stage("stage")
            .frozen("person", "since")
            .unique("browser")
            .build();

    /// The lifecycle of a subscription.
    public static final Lifecycle<PushSubscription, PushAct> PUSHES =
            new Lifecycle<>(TABLE, PushAct.class, PushRules::evolve);

    /// The browsers of one person.
    public static final Quota PUSHING = Quota.of("notices.pushing")
            .counting(TABLE, "since", "person")
            .atMost(PushRules.MOST_BROWSERS, "open", "s.status = 'active'")
            .atMost(PushRules.MOST_A_DAY, "day", "s.since > :now - interval '1 day'")
            .build();

    private final StateLoader<PushSubscription> byId;
    private final StateLoader<PushSubscription> byBrowser;
    private final StateLoader<PushSubscription> byPerson;

    PushTable(JdbcClient jdbc) {
        this.byId = TABLE.byId(jdbc);
        this.byBrowser = TABLE.byUnique(jdbc, "browser");
        this.byPerson = TABLE.byRows(
                jdbc,
                "a browser that is added meanwhile gets the next notification",
                "s.person = asked.k1 and s.status = 'active'",
                "uuid");
    }

    /// A subscription, ended or not.
    public Optional<PushSubscription> find(UUID id) {
        return byId.first(id).map(Versioned::state);
    }

    /// The active subscription of a browser.
    public Optional<PushSubscription> ofBrowser(UUID browser) {
        return byBrowser.first(browser).map(Versioned::state);
    }

    /// The active subscriptions of people.
    public List<PushSubscription> active(Collection<PersonId> persons) {
        return byPerson
                .ofAll(persons.stream()
                        .<List<?>>map(person -> List.of(person.value()))
                        .toList())
                .stream()
                .map(Versioned::state)
                .toList();
    }
}
