package tereze.testing;

import java.time.Instant;
import tereze.access.Access;
import tereze.access.RoleCommand;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.PersonId;
import tereze.agencies.Territory;
import tereze.testing.TestRegisters.TestPerson;

/// Makes people officers of the migration police.
public final class Officers {
    private Officers() {}

    /// Makes a person an officer in a territory from a moment on.
    ///
    /// @param territory a KATO code; `000000000` for the whole country
    public static void appoint(TestServer server, TestPerson person, String territory, Instant since) {
        server.bean(Acts.class)
                .run(server.bean(Access.class)
                        .grant(new RoleCommand.Grant(
                                Actor.SYSTEM,
                                new PersonId(person.id()),
                                "migration-officer",
                                "interior",
                                new Territory(territory),
                                since,
                                null)));
    }
}
