package tereze.addresses.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.StateTable;
import tereze.acts.Stored;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationKind;

/// Reads registrations.
@Component
public final class RegistrationStore {
    private static final StateTable<Registration> TABLE = AddressTables.REGISTRATIONS;

    private final JdbcClient jdbc;

    public RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Stored<Registration>> find(UUID id) {
        return TABLE.find(jdbc, id);
    }

    public Optional<Stored<Registration>> standing(PersonId person, RegistrationKind kind) {
        return standingOf(person).stream()
                .filter(stored -> stored.state().kind() == kind)
                .findFirst();
    }

    public List<Stored<Registration>> standingOf(PersonId person) {
        return TABLE.where(
                jdbc, "s.person = ? and s.standing_kind is not null order by s.standing_kind", person.value());
    }

    public List<Registration> historyOf(PersonId person) {
        return states("s.person = ? order by s.since desc, s.id desc limit ?", person.value(), Addresses.MAX_FOUND);
    }

    /// Those by which a person lives at premises on a day, a permanent one first.
    public List<Registration> residences(PersonId person, UUID premises, LocalDate day) {
        return states(
                "s.person = ? and s.premises = ? and s.since <= ? and coalesce(s.ended, s.until, 'infinity') > ?"
                        + " order by s.kind, s.since desc limit ?",
                person.value(),
                premises,
                day,
                day,
                Addresses.MAX_FOUND);
    }

    /// Those at premises that stand, or end after today.
    public List<Registration> residentsOf(UUID premises, LocalDate today) {
        return states(
                "s.premises = ? and (s.ended is null or s.ended > ?) order by s.since, s.id limit ?",
                premises,
                today,
                Addresses.MAX_FOUND);
    }

    /// Temporary ones whose term has come, the longest due first.
    public List<Registration> due(LocalDate today, int limit) {
        return states("s.standing_kind = 'temporary' and s.until <= ? order by s.until, s.id limit ?", today, limit);
    }

    /// The version of the guard row of premises; 0 where it has never been moved.
    public int dwellingVersion(UUID premises) {
        return jdbc.sql("select version from addresses.dwelling where id = ?")
                .param(premises)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    private List<Registration> states(String condition, Object... parameters) {
        return TABLE.where(jdbc, condition, parameters).stream()
                .map(Stored::state)
                .toList();
    }
}
