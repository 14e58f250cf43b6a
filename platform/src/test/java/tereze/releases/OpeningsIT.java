package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.api.Text;
import tereze.catalogue.Catalogue;
import tereze.catalogue.PublicServices;
import tereze.law.Law;
import tereze.law.WorkingCalendars;
import tereze.releases.ReleaseCommand.Plan;
import tereze.releases.store.ReleaseTable;
import tereze.testing.MovingClock;
import tereze.testing.RushService;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// A service with a rush, from its draft to its end, with the real server: the job opens it at its second, and puts it
/// back if its rehearsal no longer counts.
class OpeningsIT {
    private static final String SERVICE = RushService.SERVICE;
    private static final Text TEXT = new Text("Жөндеу", "Ремонт", "Repair");
    private static final Instant START = Instant.parse("2026-12-01T05:00:00Z");
    private static final Instant OPENS = START.plus(Duration.ofDays(1));

    private static final Signer OWNER = signer(SignerRole.OWNER);
    private static final Signer OPERATOR = signer(SignerRole.OPERATOR);

    private final TestDatabase database = TestDatabase.create();
    private final MovingClock clock = new MovingClock(START);

    @TempDir
    private Path folder;

    private static Signer signer(SignerRole role) {
        return new Signer(new PersonId(UUID.randomUUID()), Set.of(role));
    }

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(RushService.FILE, folder.resolve("residence-rush.yaml"));
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("alter table access.role disable trigger user").update();
        appoint(owner, OWNER, "interior-owner", "interior");
        appoint(owner, OPERATOR, "platform-operator", "digital");
        owner.sql("alter table access.role enable trigger user").update();
    }

    private static void appoint(JdbcClient owner, Signer signer, String role, String agency) {
        owner.sql("insert into access.role (id, version, act_seq, person, role, agency, territory, since, until)"
                        + " values (gen_random_uuid(), 1, 0, ?, ?, ?, '000000000', '2026-01-01', null)")
                .params(signer.person().value(), role, agency)
                .update();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private TestServer start() {
        return TestServer.start(database, Map.of("tereze.services.folder", folder.toString()), clock);
    }

    private static RehearsalReport report(TestServer server, int version, Instant at) {
        return new RehearsalReport(
                1,
                SERVICE,
                version,
                server.bean(RunningBuild.class).id(),
                at,
                2,
                8_000_000_000L,
                1_500,
                5,
                List.of(),
                1_500,
                0,
                600,
                600,
                0,
                0,
                0,
                2.0,
                12.5,
                250.2,
                3,
                4.1,
                true,
                "");
    }

    private static Release done(TestServer server, Command<Outcome<Release, ReleaseRefusal>> command) {
        return switch (server.bean(Acts.class).run(command)) {
            case Outcome.Done<Release, ReleaseRefusal>(var release, var _) -> release;
            case Outcome.Refused<Release, ReleaseRefusal>(var why) -> throw new AssertionError("refused: " + why);
        };
    }

    private static ReleaseRefusal refused(TestServer server, Command<Outcome<Release, ReleaseRefusal>> command) {
        return switch (server.bean(Acts.class).run(command)) {
            case Outcome.Done<Release, ReleaseRefusal>(var release, var _) -> throw new AssertionError("" + release);
            case Outcome.Refused<Release, ReleaseRefusal>(var why) -> why;
        };
    }

    private static Release now(TestServer server) {
        return server.bean(Releases.class).find(SERVICE).orElseThrow();
    }

    private void run(TestServer server) {
        server.bean(Openings.class).run(clock.instant());
    }

    private void sign(TestServer server, int version) {
        Releases releases = server.bean(Releases.class);
        done(
                server,
                releases.rehearse(
                        SERVICE,
                        OPERATOR,
                        report(server, version, clock.instant().minusSeconds(60)),
                        "a".repeat(64)));
        done(server, releases.sign(SERVICE, OWNER));
        assertThat(refused(server, releases.sign(SERVICE, OWNER))).isEqualTo(new ReleaseRefusal.SignedAlready());
        done(server, releases.sign(SERVICE, OPERATOR));
    }

    private void schedule(TestServer server) {
        sign(server, 1);
        Releases releases = server.bean(Releases.class);
        done(
                server,
                releases.schedule(
                        SERVICE,
                        OPERATOR,
                        new Plan(OPENS, null, OPENS.plus(Duration.ofDays(1))),
                        _ -> releases.scheduleFacts(OPENS, List.of(), null, clock.instant())));
    }

    private static Optional<Integer> openVersion(TestServer server) {
        return server.bean(PublicServices.class)
                .find(SERVICE)
                .map(service -> service.definition().version());
    }

    @Test
    void goesTheWholeWay() throws IOException {
        try (TestServer server = start()) {
            Releases releases = server.bean(Releases.class);
            assertThat(refused(server, releases.sign("never-declared", OWNER))).isEqualTo(new ReleaseRefusal.Unknown());
            schedule(server);
            run(server);
            assertThat(now(server).stage()).as("a day before").isInstanceOf(ReleaseStage.Scheduled.class);

            clock.set(OPENS);
            run(server);
            run(server);
            Release opened = now(server);
            assertThat(opened.stage()).isEqualTo(new ReleaseStage.Open(OPENS));
            assertThat(opened.edition()).isEqualTo(1);
            assertThat(openVersion(server)).contains(1);

            done(server, releases.pause(SERVICE, OWNER, TEXT, OPENS.plusSeconds(600), TEXT));
            done(server, releases.resume(SERVICE, OPERATOR));
            assertThat(refused(server, releases.retire(SERVICE, OWNER, "never-declared")))
                    .isEqualTo(new ReleaseRefusal.SuccessorUnknown());
        }
        String file = Files.readString(folder.resolve("residence-rush.yaml"));
        Files.writeString(folder.resolve("residence-rush.v1.yaml"), file);
        Files.writeString(folder.resolve("residence-rush.yaml"), file.replace("version: 1\n", "version: 2\n"));
        try (TestServer server = start()) {
            clock.pass(Duration.ofMinutes(5));
            assertThat(openVersion(server)).contains(1);
            sign(server, 2);
            assertThat(now(server).edition()).isEqualTo(2);
            assertThat(now(server).pending()).isNull();
        }
        try (TestServer server = start()) {
            Releases releases = server.bean(Releases.class);
            done(server, releases.retire(SERVICE, OWNER, "residence-temporary"));
            assertThat(done(server, releases.retire(SERVICE, OPERATOR, "residence-temporary"))
                            .stage())
                    .isInstanceOf(ReleaseStage.Retired.class);
        }
        Files.writeString(
                folder.resolve("residence-rush.yaml"),
                file.replace("version: 1\n", "version: 2\n").replace("ready: true", "ready: false"));
        start().close();
    }

    /// A demonstration opens at any hour; elsewhere at three at night, on a holiday and beyond the calendar nothing
    /// opens.
    @Test
    void opensInWorkingTimeOnly() {
        try (TestServer server = start()) {
            sign(server, 1);
            Releases byLaw = new Releases(
                    server.bean(Catalogue.class),
                    server.bean(ReleaseTable.class),
                    server.bean(Law.class),
                    server.bean(WorkingCalendars.class),
                    server.bean(RunningBuild.class),
                    ReleaseSettings.BY_LAW);
            for (String opens : List.of(
                    "2026-12-16T22:00:00Z",
                    "2026-12-16T05:00:00Z",
                    "2026-12-08T22:00:00Z",
                    "2026-12-12T05:00:00Z",
                    "2029-06-01T05:00:00Z")) {
                Instant moment = Instant.parse(opens);
                assertThat(refused(server, planned(byLaw, moment)))
                        .as(opens)
                        .isEqualTo(new ReleaseRefusal.OutOfHours());
            }
            assertThat(now(server).stage()).as("nothing was written").isInstanceOf(ReleaseStage.Signed.class);
            done(server, planned(byLaw, Instant.parse("2026-12-08T05:00:00Z")));
        }
    }

    private Command<Outcome<Release, ReleaseRefusal>> planned(Releases releases, Instant opens) {
        return releases.schedule(
                SERVICE,
                OPERATOR,
                new Plan(opens, null, opens.plus(Duration.ofDays(1))),
                _ -> releases.scheduleFacts(opens, List.of(), null, clock.instant()));
    }

    /// The node of a newer build, whatever differs in it, puts a scheduled service back.
    @Test
    void aRehearsalOfAnotherBuildDoesNotCount() throws IOException {
        try (TestServer server = start()) {
            schedule(server);
        }
        Files.writeString(folder.resolve("residence-rush.yaml"), "# Another build.\n", StandardOpenOption.APPEND);
        try (TestServer server = start()) {
            run(server);
            assertThat(now(server).stage())
                    .isInstanceOfSatisfying(
                            ReleaseStage.Draft.class,
                            draft -> assertThat(draft.why()).isEqualTo("other-build"));
            assertThat(refused(server, server.bean(Releases.class).sign(SERVICE, OWNER)))
                    .isEqualTo(new ReleaseRefusal.NotRehearsed());
        }
    }

    @Test
    void anOldRehearsalDoesNotCount() {
        try (TestServer server = start()) {
            sign(server, 1);
            clock.pass(Duration.ofDays(14).minusSeconds(120));
            run(server);
            assertThat(now(server).stage()).isInstanceOf(ReleaseStage.Signed.class);
            clock.pass(Duration.ofMinutes(2));
            run(server);
            assertThat(now(server).stage())
                    .isInstanceOfSatisfying(
                            ReleaseStage.Draft.class,
                            draft -> assertThat(draft.why()).isEqualTo("rehearsal-stale"));
        }
    }
}
