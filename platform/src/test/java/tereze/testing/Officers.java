package tereze.testing;

import java.time.Instant;
import tereze.access.Access;
import tereze.access.RoleCommand;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.PersonId;
import tereze.agencies.Territory;
import tereze.testing.TestRegisters.TestPerson;

/// Makes people officers.
public final class Officers {
    private Officers() {}

    /// Makes a person an officer of the migration police in a territory from a moment on.
    ///
    /// @param territory a KATO code; `000000000` for the whole country
    public static void appoint(TestServer server, TestPerson person, String territory, Instant since) {
        appoint(server, person, "migration-officer", "interior", territory, since);
    }

    /// As above, in a role of an agency.
    public static void appoint(
            TestServer server, TestPerson person, String role, String agency, String territory, Instant since) {
        server.bean(Acts.class)
                .run(server.bean(Access.class)
                        .grant(new RoleCommand.Grant(
                                Actor.SYSTEM,
                                new PersonId(person.id()),
                                role,
                                agency,
                                new Territory(territory),
                                since,
                                null)));
    }
}
