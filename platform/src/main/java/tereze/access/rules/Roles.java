package tereze.access.rules;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.access.AccessAct.OfRole;
import tereze.access.AccessAct.RoleEnded;
import tereze.access.AccessAct.RoleGranted;
import tereze.access.Role;
import tereze.access.RoleCommand;
import tereze.access.RoleRefusal;
import tereze.acts.Decision;
import tereze.acts.Subject;

/// Grants and ends roles.
public final class Roles {
    private Roles() {}

    /// Decides whether a person gets a role.
    ///
    /// @param roles of the person
    public static Decision<OfRole, RoleRefusal> decide(RoleCommand.Grant command, List<Role> roles) {
        for (Role role : roles) {
            if (role.role().equals(command.role())
                    && role.agency().equals(command.agency())
                    && role.territory().equals(command.territory())
                    && role.standsAt(command.since())) {
                return Decision.refuse(new RoleRefusal.AlreadyHeld(role));
            }
        }
        RoleGranted.Grant grant = new RoleGranted.Grant(
                command.role(),
                command.agency(),
                command.territory(),
                storable(command.since()),
                command.until() == null ? null : storable(command.until()));
        return Decision.accept(new RoleGranted(new Subject<>(command.person(), grant)));
    }

    /// A role that has not begun ends at its beginning.
    public static Decision<OfRole, RoleRefusal> end(Role role, Instant now) {
        if (role.until() != null && !role.until().isAfter(now)) {
            return Decision.refuse(new RoleRefusal.NotHeld());
        }
        Instant at = now.isBefore(role.since()) ? role.since() : storable(now);
        return Decision.accept(new RoleEnded(new Subject<>(role.person(), new RoleEnded.End(at))));
    }

    /// The precision of the database, so that an act and its row contain the same time.
    private static Instant storable(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /// The role after an act.
    ///
    /// @param role null before its first act
    public static Role evolve(UUID id, @Nullable Role role, OfRole act) {
        return switch (act) {
            case RoleGranted(var holder) -> {
                RoleGranted.Grant it = Objects.requireNonNull(holder.part(), "an erased grant cannot be replayed");
                yield new Role(id, holder.person(), it.role(), it.agency(), it.territory(), it.since(), it.until());
            }
            case RoleEnded(var holder) -> {
                RoleEnded.End it = Objects.requireNonNull(holder.part(), "an erased ending cannot be replayed");
                Role was = Objects.requireNonNull(role, "a role ended that was never granted");
                yield new Role(id, was.person(), was.role(), was.agency(), was.territory(), was.since(), it.at());
            }
        };
    }
}
