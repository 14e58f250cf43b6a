package tereze.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.releases.Rehearsed;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.RunningBuild;
import tereze.releases.SignerRole;
import tereze.releases.store.ReleaseTable;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// A release as the tests of queues need it: announced at once, without the guards of the database, which the tests of
/// releases attack.
public final class AnnouncedRelease {
    private AnnouncedRelease() {}

    /// Announces the opening of a service, or moves it.
    public static void schedule(
            TestServer server,
            TestDatabase database,
            String service,
            PersonId operator,
            @Nullable Instant prequeue,
            Instant opens,
            Instant closes) {
        Instant now = Instant.now();
        Rehearsed rehearsal = new Rehearsed(
                1,
                server.bean(RunningBuild.class).id(),
                "c".repeat(64),
                now,
                true,
                "",
                List.of(),
                new Rehearsed.Figures(1, 1, 1, 0, 1, 1, 0, 0, 0, 1, 1, 1, 0, 1));
        List<ReleaseAct> further = new ArrayList<>(List.of(
                new ReleaseAct.Rehearsed(rehearsal, now),
                new ReleaseAct.Signed(Subject.of(operator), SignerRole.OPERATOR, 1, now),
                new ReleaseAct.Signed(Subject.of(new PersonId(new UUID(0x4000, 9))), SignerRole.OWNER, 1, now)));
        ReleaseAct scheduled = new ReleaseAct.Scheduled(Subject.of(operator), opens, prequeue, closes, now);
        act(server, database, service, new ReleaseAct.Drafted(service, "interior", now), further, scheduled);
    }

    /// Makes it a draft again.
    static void putBack(TestServer server, TestDatabase database, String service) {
        act(server, database, service, null, List.of(), new ReleaseAct.PutBack("other-build", Instant.now()));
    }

    private static void act(
            TestServer server,
            TestDatabase database,
            String service,
            @Nullable ReleaseAct first,
            List<ReleaseAct> further,
            ReleaseAct last) {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table releases.release disable trigger user").update();
        UUID id = Release.idOf(service);
        server.bean(Acts.class).run(Command.bySystem(ReleaseAct.REASON, unit -> {
            List<ReleaseAct> acts = new ArrayList<>();
            if (first != null && unit.find(ReleaseTable.RELEASES, id).isEmpty()) {
                acts.add(first);
            }
            if (unit.find(ReleaseTable.RELEASES, id)
                    .filter(one -> one.rehearsal() != null)
                    .isEmpty()) {
                acts.addAll(further);
            }
            acts.add(last);
            return unit.put(ReleaseTable.RELEASES, id, Decision.accept(acts));
        }));
        owner.sql("alter table releases.release enable trigger user").update();
    }
}
