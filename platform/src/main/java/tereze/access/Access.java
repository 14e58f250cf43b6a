package tereze.access;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.access.rules.Roles;
import tereze.access.store.RoleTable;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.Subject;

/// Roles, and the record of who read whose data. Thread-safe.
@Service
public final class Access {
    private static final String ROLES_REASON = "roles";

    private final Acts acts;
    private final RoleTable roles;
    private final InstantSource time;

    Access(Acts acts, RoleTable roles, InstantSource time) {
        this.acts = acts;
        this.roles = roles;
        this.time = time;
    }

    /// The roles that a person holds now.
    public List<Role> rolesOf(PersonId person) {
        Instant now = time.instant();
        return roles.of(person).stream().filter(role -> role.standsAt(now)).toList();
    }

    /// Whether anybody holds a role for a place now.
    ///
    /// @param kato of the place
    /// @param except people who do not count
    public boolean isHeldIn(String role, String kato, Collection<PersonId> except) {
        return roles.isHeldIn(role, kato, except, time.instant());
    }

    /// Grants a role. Of two equal grants at once, the later is decided again.
    @CheckReturnValue
    public Command<Outcome<Role, RoleRefusal>> grant(RoleCommand.Grant command) {
        return Command.by(command.actor(), ROLES_REASON, unit -> {
            unit.move(RoleTable.HOLDING, command.person().value());
            return unit.begin(RoleTable.ROLES, Roles.decide(command, roles.of(command.person())));
        });
    }

    @CheckReturnValue
    public Command<Outcome<Role, RoleRefusal>> end(RoleCommand.End command) {
        return Command.by(
                command.actor(),
                ROLES_REASON,
                unit -> unit.change(
                        RoleTable.ROLES,
                        command.role(),
                        RoleRefusal.NotHeld::new,
                        role -> Roles.end(role, unit.now())));
    }

    /// Records that somebody is going to see people's data. Returns when the record is durable; show nothing
    /// before.
    ///
    /// @return the receipts, one for each person, which are in their access logs
    public List<UUID> look(Looking looking) {
        return acts.run(Command.by(
                looking.actor(),
                looking.ground(),
                unit -> looking.seen().entrySet().stream()
                        .map(seen -> new Subject<>(seen.getKey(), seen.getValue()))
                        .map(seen -> unit.record(new AccessAct.Seen(looking.agency(), seen)))
                        .toList()));
    }

    /// An access to people's data.
    ///
    /// @param actor an officer, an agency, or a person who acts for another
    /// @param agency the code of the agency that gets the data; null for none
    /// @param ground the reason that the acts record
    /// @param seen what is shown of each person
    public record Looking(Actor actor, @Nullable String agency, String ground, Map<PersonId, DataAccessed> seen) {}
}
