package tereze.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.access.Access;
import tereze.access.RoleCommand;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.PersonId;
import tereze.acts.Subject;
import tereze.agencies.Territory;
import tereze.api.Text;
import tereze.releases.Rehearsed;
import tereze.releases.Rehearsed.Figures;
import tereze.releases.Release;
import tereze.releases.ReleaseAct;
import tereze.releases.ReleaseStage;
import tereze.releases.RunningBuild;
import tereze.releases.SignerRole;
import tereze.releases.store.ReleaseTable;

/// Releases in a test's database that no server has opened.
public final class TestReleases {
    private TestReleases() {}

    /// Opens services in their newest version.
    public static void open(TestDatabase database, String... services) {
        for (String service : services) {
            put(database, service, "open", "");
        }
    }

    /// Records what happens to the release of a service of a running server.
    ///
    /// @param acts by the time of the command
    public static void record(TestServer server, String service, Function<Instant, List<ReleaseAct>> acts) {
        server.bean(Acts.class)
                .run(Command.bySystem(
                        "releases",
                        unit -> unit.stage(ReleaseTable.RELEASES, Release.idOf(service), acts.apply(unit.now()))));
    }

    /// Pauses a service until some moment.
    public static void pause(TestServer server, String service, Instant expected) {
        record(
                server,
                service,
                now -> List.of(new ReleaseAct.Paused(
                        Subject.of(new PersonId(UUID.randomUUID())),
                        SignerRole.OWNER,
                        new Text("Тізілім жөнделуде.", "Реестр ремонтируют.", "The register is repaired."),
                        expected,
                        new Text("ХҚКО-ға барыңыз.", "Обратитесь в ЦОН.", "Go to a service centre."),
                        now)));
    }

    /// Lets a service go on.
    public static void resume(TestServer server, String service) {
        record(
                server,
                service,
                now -> List.of(
                        new ReleaseAct.Resumed(Subject.of(new PersonId(UUID.randomUUID())), SignerRole.OWNER, now)));
    }

    /// Announces the opening of a draft for a day: it is rehearsed and signed for as two officers do.
    public static void schedule(TestServer server, String service, Instant opens) {
        schedule(server, service, null, opens, opens.plus(Duration.ofDays(1)));
    }

    /// Announces the opening of a draft, or another moment for one that is announced.
    public static void schedule(
            TestServer server, String service, @Nullable Instant prequeue, Instant opens, Instant closes) {
        boolean isScheduled = server.bean(ReleaseTable.class)
                .find(Release.idOf(service))
                .filter(release -> release.stage() instanceof ReleaseStage.Scheduled)
                .isPresent();
        PersonId operator = isScheduled ? new PersonId(UUID.randomUUID()) : signed(server, service);
        record(
                server,
                service,
                now -> List.of(new ReleaseAct.Scheduled(Subject.of(operator), opens, prequeue, closes, now)));
    }

    /// Makes an announced service a draft again.
    public static void putBack(TestServer server, String service) {
        record(server, service, now -> List.of(new ReleaseAct.PutBack("other-build", now)));
    }

    /// Rehearses a draft, and signs for it.
    ///
    /// @return the operator
    private static PersonId signed(TestServer server, String service) {
        String build = server.bean(RunningBuild.class).id();
        PersonId owner = appointed(server, "interior-owner", "interior");
        PersonId operator = appointed(server, "platform-operator", "digital");
        record(server, service, now -> List.of(new ReleaseAct.Rehearsed(rehearsed(build, now), now)));
        record(server, service, now -> List.of(new ReleaseAct.Signed(Subject.of(owner), SignerRole.OWNER, 1, now)));
        record(
                server,
                service,
                now -> List.of(new ReleaseAct.Signed(Subject.of(operator), SignerRole.OPERATOR, 1, now)));
        return operator;
    }

    private static Rehearsed rehearsed(String build, Instant at) {
        Figures figures = new Figures(1_500, 5, 1_500, 0, 600, 600, 0, 0, 0, 2_000, 12, 250, 0, 4);
        return new Rehearsed(1, build, "a".repeat(64), at, true, "", List.of(), figures);
    }

    private static PersonId appointed(TestServer server, String role, String agency) {
        UUID person = UUID.randomUUID();
        server.bean(Acts.class)
                .run(server.bean(Access.class)
                        .grant(new RoleCommand.Grant(
                                Actor.SYSTEM,
                                new PersonId(person),
                                role,
                                agency,
                                new Territory("000000000"),
                                Instant.EPOCH,
                                null)));
        return new PersonId(person);
    }

    /// Retires a service.
    public static void retire(TestServer server, String service, String successor) {
        record(
                server,
                service,
                now -> List.of(new ReleaseAct.Retired(Subject.of(new PersonId(UUID.randomUUID())), successor, now)));
    }

    /// Writes the release of a service that has none.
    ///
    /// @param more further assignments of its columns in SQL, after a comma, such as `, edition = 2`
    public static void put(TestDatabase database, String service, String status, String more) {
        boolean opened = Set.of("open", "paused", "retired").contains(status);
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table releases.release disable trigger user").update();
        owner.sql("insert into releases.release (id, version, act_seq, service, rush, agency, signatures, public_since,"
                        + " stage, status, opens) values (gen_random_uuid(), 1, 0, ?, false, 'interior', '[]', nullif(?, '')::timestamptz,"
                        + " jsonb_build_object('type', ?, 'since', '2026-01-01T00:00:00Z'), ?, nullif(?, '')::timestamptz)"
                        + " on conflict do nothing")
                .params(
                        service,
                        opened ? "2026-01-01" : "",
                        status,
                        status,
                        status.equals("scheduled") ? "2026-01-01" : "")
                .update();
        if (!more.isEmpty()) {
            owner.sql("update releases.release set service = service" + more + " where service = ?")
                    .param(service)
                    .update();
        }
        owner.sql("alter table releases.release enable trigger user").update();
    }
}
