package tereze.addresses.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.DueJob;
import tereze.acts.DueJob.DueItem;
import tereze.acts.PersonId;
import tereze.acts.table.BatchKeys;
import tereze.acts.table.BatchLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;
import tereze.addresses.Rka;

/// Reads registrations.
@Component
public final class RegistrationStore {
    private static final StateTable<Registration> TABLE = AddressTables.REGISTRATIONS;

    private static final String STANDING =
            "s.person = asked.k1 and s.standing_kind is not null order by s.standing_kind";

    private static final String GUARDS = "select d.version, asked.place as asked_place from "
            + BatchKeys.unnested("uuid") + " join addresses.dwelling d on d.id = asked.k1";

    private final JdbcClient jdbc;
    private final BatchLoader<List<?>, Versioned<Registration>> standing;
    private final BatchLoader<List<?>, AtHome> standingAtHomes;
    private final BatchLoader<List<?>, Versioned<Registration>> holding;
    private final BatchLoader<List<?>, Versioned<Registration>> residents;
    private final BatchLoader<List<?>, Integer> guards;

    public RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.standing = TABLE.grouped(jdbc, STANDING, "uuid");
        this.standingAtHomes = TABLE.grouped(
                jdbc,
                new StateTable.Beside<>(
                        ", d.version as guard, p.version as premises_version",
                        "left join addresses.dwelling d on d.id = s.premises"
                                + " left join addresses.premises p on p.id = s.premises",
                        (stored, row) ->
                                new AtHome(stored.state(), row.getInt("guard"), row.getInt("premises_version"))),
                STANDING,
                "uuid");
        this.holding = TABLE.grouped(
                jdbc,
                "s.person = asked.k1 and s.premises = (select p.id from addresses.premises p where p.rka = asked.k2)"
                        + " and s.since <= asked.k3 and coalesce(s.ended, s.until, 'infinity') > asked.k3"
                        + " order by s.kind, s.since desc limit " + Addresses.MAX_FOUND,
                "uuid",
                "text",
                "date");
        this.residents = TABLE.grouped(
                jdbc,
                "s.premises = asked.k1 and (s.ended is null or s.ended > asked.k2) order by s.since, s.id limit "
                        + Addresses.MAX_FOUND,
                "uuid",
                "date");
        this.guards =
                new BatchLoader<>(keys -> BatchKeys.of(keys).answered(jdbc, GUARDS, row -> row.getInt("version")));
    }

    public Optional<Versioned<Registration>> find(UUID id) {
        return TABLE.find(jdbc, id);
    }

    public Optional<Versioned<Registration>> standing(PersonId person, RegistrationKind kind) {
        return standingOf(person).stream()
                .filter(stored -> stored.state().kind() == kind)
                .findFirst();
    }

    public List<Versioned<Registration>> standingOf(PersonId person) {
        return standing.of(List.of(person));
    }

    /// A registration with the versions of its premises and of their guard row, read in one snapshot.
    ///
    /// @param guard 0 if it has never moved
    /// @param premises 0 if the premises are not in the register
    public record AtHome(Registration registration, int guard, int premises) {}

    /// Like [#standingOf], with the versions that a decision relies on.
    public List<AtHome> standingAtHomes(PersonId person) {
        return standingAtHomes.of(List.of(person));
    }

    public List<Registration> historyOf(PersonId person) {
        return states("s.person = ? order by s.since desc, s.id desc limit ?", person.value(), Addresses.MAX_FOUND);
    }

    /// Registrations that make a person a resident of premises on a day, a permanent one first.
    public List<Registration> residences(PersonId person, Rka premises, LocalDate day) {
        return holding.of(List.of(person, premises.value(), day)).stream()
                .map(Versioned::state)
                .toList();
    }

    /// Registrations at premises that are active or end after today.
    public List<Registration> residentsOf(UUID premises, LocalDate today) {
        return residents.of(List.of(premises, today)).stream()
                .map(Versioned::state)
                .toList();
    }

    /// Temporary registrations that have reached their last day, the oldest first.
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

    /// The version of the guard row of premises; 0 if it has never moved.
    public int dwellingVersion(UUID premises) {
        return guards.first(List.of(premises)).orElse(0);
    }

    private List<Registration> states(String condition, Object... parameters) {
        return TABLE.where(jdbc, condition, parameters).stream()
                .map(Versioned::state)
                .toList();
    }
}
