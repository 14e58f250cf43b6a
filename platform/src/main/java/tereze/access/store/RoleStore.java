package tereze.access.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.access.Role;
import tereze.acts.PersonId;
import tereze.acts.table.BatchLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.agencies.Territory;

/// Roles as they stand in `access.role`.
@Component
public final class RoleStore {
    public static final StateTable<Role> ROLES = StateTable.of("access.role", Role.class)
            .frozen("person", "role", "agency", "territory", "since")
            .build();

    /// More roles than anybody holds.
    private static final int MAX_ROLES = 100;

    private final JdbcClient jdbc;
    private final BatchLoader<List<?>, Versioned<Role>> ofPerson;

    public RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ofPerson =
                ROLES.grouped(jdbc, "s.person = asked.k1 order by s.since desc, s.id limit " + MAX_ROLES, "uuid");
    }

    public Optional<Versioned<Role>> find(UUID id) {
        return ROLES.find(jdbc, id);
    }

    /// Roles of a person, ended ones too, the newest first.
    public List<Role> of(PersonId person) {
        return ofPerson.of(List.of(person)).stream().map(Versioned::state).toList();
    }

    /// Whether anybody but these people holds a role at a moment in whose territory a place lies.
    public boolean isHeldIn(String role, String kato, Collection<PersonId> except, Instant at) {
        return !ROLES.where(
                        jdbc,
                        "s.role = ? and s.territory = any(?) and s.person::text <> all(?)"
                                + " and s.since <= ?::timestamptz and (s.until is null or s.until > ?::timestamptz) limit 1",
                        role,
                        Territory.over(kato).stream().map(Territory::kato).toArray(String[]::new),
                        except.stream().map(PersonId::toString).toArray(String[]::new),
                        at.toString(),
                        at.toString())
                .isEmpty();
    }
}
