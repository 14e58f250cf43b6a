package tereze.addresses.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.RowVersion;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;
import tereze.addresses.rules.RegistrationRules;
import tereze.api.ReminderDays;

/// Reads registrations.
@Component
public final class RegistrationTable {
    /// The lifecycle of a registration.
    public static final Lifecycle<Registration, RegistrationAct> REGISTRATIONS =
            new Lifecycle<>(AddressTables.REGISTRATIONS, RegistrationAct.class, RegistrationRules::evolve);

    private static final StateTable<Registration> TABLE = REGISTRATIONS.table();

    /// The premises of each key with their guard row, because the residents are a set.
    private static final StateTable.Joined AT_PREMISES = new StateTable.Joined(
            ", h.id as premises_id, h.version as premises_version, coalesce(d.version, 0) as guard_version",
            "left join addresses.premises h on h.rka = asked.k2 left join addresses.dwelling d on d.id = h.id",
            (row, _) -> home(row, row.getObject("premises_id", UUID.class)));

    private final JdbcClient jdbc;
    private final StateLoader<Registration> standing;
    private final StateLoader<Registration> holding;
    private final StateLoader<Registration> residents;
    private final StateLoader<Registration> replaced;

    public RegistrationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.standing = TABLE.byUnique(
                jdbc,
                new StateTable.Joined(
                        ", d.version as guard_version, p.version as premises_version",
                        "left join addresses.dwelling d on d.id = s.premises"
                                + " left join addresses.premises p on p.id = s.premises",
                        (row, _) -> home(row, row.getObject("premises", UUID.class))),
                "person",
                "standing_kind");
        this.holding = TABLE.bySet(
                jdbc,
                AT_PREMISES,
                "s.person = asked.k1 and s.premises = h.id"
                        + " and s.since <= asked.k3 and coalesce(s.ended, s.until, 'infinity') > asked.k3"
                        + " order by s.kind, s.since desc limit " + Addresses.MAX_FOUND,
                "uuid",
                "text",
                "date");
        this.residents = TABLE.bySet(
                jdbc,
                Addresses.DWELLING,
                "s.premises = asked.k1 and (s.ended is null or s.ended > asked.k2) order by s.since, s.id limit "
                        + Addresses.MAX_FOUND,
                "uuid",
                "date");
        this.replaced = TABLE.byRows(
                jdbc,
                "a registration that is replaced from a later day has an active successor, which the command changes",
                "s.person = asked.k1 and s.kind = asked.k2 and s.ended > asked.k3 and s.since < s.ended"
                        + " order by s.since limit " + Addresses.MAX_FOUND,
                "uuid",
                "text",
                "date");
    }

    /// The rows of premises that a command relies on when it reads the residents.
    private static List<RowVersion> home(ResultSet row, @Nullable UUID premises) throws SQLException {
        return premises == null
                ? List.of()
                : List.of(
                        new RowVersion(AddressTables.PREMISES.name(), premises, row.getInt("premises_version")),
                        new RowVersion(Addresses.DWELLING.table(), premises, row.getInt("guard_version")));
    }

    public Optional<Versioned<Registration>> find(UUID id) {
        return TABLE.find(jdbc, id);
    }

    /// The active registration of a person of one kind. A command relies on its premises too.
    public Optional<Registration> standing(PersonId person, RegistrationKind kind) {
        return standing.first(person, Code.of(kind)).map(Versioned::state);
    }

    /// Active registrations of a person, at most one of each kind. A command relies on their premises too.
    public List<Registration> standingOf(PersonId person) {
        return standing
                .ofAll(Arrays.stream(RegistrationKind.values())
                        .map(kind -> List.of(person, Code.of(kind)))
                        .toList())
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /// Registrations of a person that were replaced and are still valid after a day.
    public List<Registration> validAfter(LocalDate day, PersonId person, RegistrationKind kind) {
        return replaced.of(person, Code.of(kind), day).stream()
                .map(Versioned::state)
                .toList();
    }

    public List<Registration> historyOf(PersonId person) {
        return states("s.person = ? order by s.since desc, s.id desc limit ?", person.value(), Addresses.MAX_FOUND);
    }

    /// Registrations that make a person a resident of premises on a day, a permanent one first.
    public List<Registration> residences(PersonId person, Rka premises, LocalDate day) {
        return holding.of(person, premises.value(), day).stream()
                .map(Versioned::state)
                .toList();
    }

    /// Registrations at premises that are active or end after today.
    public List<Registration> residentsOf(UUID premises, LocalDate today) {
        return residents.of(premises, today).stream().map(Versioned::state).toList();
    }

    /// Active temporary registrations whose last valid day is over, the oldest first.
    ///
    /// @param last the last row of the page before; null for the first page
    public List<DueItem<LocalDate>> due(LocalDate today, @Nullable DueItem<LocalDate> last) {
        return jdbc.sql("""
                        select until, id from addresses.registration
                        where standing_kind = 'temporary' and until <= ? and (until, id) > (?::date, ?)
                        order by until, id limit ?""")
                .params(
                        today,
                        last == null ? "-infinity" : last.at().toString(),
                        last == null ? new UUID(0, 0) : last.id(),
                        DueJob.LOOKED_UP_AT_ONCE)
                .query((row, number) ->
                        new DueItem<>(row.getObject("until", LocalDate.class), row.getObject("id", UUID.class)))
                .list();
    }

    /// Active temporary registrations about whose end a reminder is due, those that end first before the others. It is
    /// a
    /// coarse choice: the rules decide.
    ///
    /// @param last the last row of the page before; null for the first page
    public List<DueItem<LocalDate>> toRemind(LocalDate today, @Nullable DueItem<LocalDate> last) {
        return jdbc.sql("""
                        select until, id from addresses.registration, unnest(:days::int[]) before
                        where standing_kind = 'temporary' and until > :today and until <= :latest
                            and until - 1 - before <= :today and until - 1 - before > since
                            and (reminded is null or reminded < until - 1 - before)
                            and (until, id) > (:until::date, :id)
                        group by until, id order by until, id limit :limit""")
                .param("days", ReminderDays.BEFORE.toArray(Integer[]::new))
                .param("today", today)
                .param("latest", today.plusDays(1 + Collections.max(ReminderDays.BEFORE)))
                .param("until", last == null ? "-infinity" : last.at().toString())
                .param("id", last == null ? new UUID(0, 0) : last.id())
                .param("limit", DueJob.LOOKED_UP_AT_ONCE)
                .query((row, number) ->
                        new DueItem<>(row.getObject("until", LocalDate.class), row.getObject("id", UUID.class)))
                .list();
    }

    private List<Registration> states(String condition, Object... parameters) {
        return TABLE.where(jdbc, condition, parameters).stream()
                .map(Versioned::state)
                .toList();
    }
}
