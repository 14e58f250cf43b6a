package tereze.access.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.access.AccessAct.OfRole;
import tereze.access.Role;
import tereze.access.rules.Roles;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.Reads;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.agencies.Territory;

/// Roles in `access.role`.
@Component
public final class RoleTable {
    private static final StateTable<Role> TABLE = StateTable.of("access.role", Role.class)
            .frozen("person", "role", "agency", "territory", "since")
            .ending("until")
            .build();

    public static final Lifecycle<Role, OfRole> ROLES = new Lifecycle<>(TABLE, OfRole.class, Roles::evolve);

    /// The guard row of a person's roles, by the person's id. A grant moves it.
    public static final SetGuard HOLDING = new SetGuard("access.holding");

    /// A limit that no person reaches.
    private static final int MAX_ROLES = 100;

    private final JdbcClient jdbc;
    private final StateLoader<Role> ofPerson;

    public RoleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.ofPerson = TABLE.bySet(
                jdbc, HOLDING, "s.person = asked.k1 order by s.since desc, s.id limit " + MAX_ROLES, "uuid");
    }

    /// Roles of a person, newest first, ended ones included.
    public List<Role> of(PersonId person) {
        return ofPerson.of(person).stream().map(Versioned::state).toList();
    }

    /// Whether anybody except these people holds a role at a moment whose territory contains a place.
    public boolean isHeldIn(String role, String kato, Collection<PersonId> except, Instant at) {
        return !Reads.foundOnly(
                        "a person who gets the role meanwhile may decide too",
                        () -> TABLE.where(
                                jdbc,
                                "s.role = ? and s.territory = any(?) and s.person::text <> all(?)"
                                        + " and s.since <= ?::timestamptz and (s.until is null or s.until > ?::timestamptz) limit 1",
                                role,
                                Territory.over(kato).stream()
                                        .map(Territory::kato)
                                        .toArray(String[]::new),
                                except.stream().map(PersonId::toString).toArray(String[]::new),
                                at.toString(),
                                at.toString()))
                .isEmpty();
    }
}
