package tereze.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.catalogue.PublicServices;
import tereze.testing.HowTo;
import tereze.testing.Rounds;
import tereze.testing.RushService;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;

/// What a start of the real server does with the declared services.
class ReleasesAtStartIT {
    private static final String HIDDEN = "clinic-hidden";

    private final TestDatabase database = TestDatabase.create();
    private final JdbcClient owner = JdbcClient.create(database.owner());

    @TempDir
    private Path folder;

    @BeforeEach
    void declare() throws IOException {
        Files.copy(RushService.FILE, folder.resolve("residence-rush.yaml"));
        write("clinic.yaml", HowTo.example());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private TestServer start() {
        return TestServer.start(database, Map.of("tereze.services.folder", folder.toString()));
    }

    private List<String> acts() {
        return owner.sql("select k.name from acts.act a join acts.kind k on k.number = a.kind"
                        + " where k.name like 'releases.%' order by a.seq")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static Release release(TestServer server, String service) {
        return server.bean(Releases.class).find(service).orElseThrow();
    }

    /// Two nodes start at once. All services of before are open then, and a later start finds nothing to do but with
    /// what was hidden: that is public from the moment when it opens, without its older versions.
    @Test
    void takesOverWhatIsDeclaredOnce() throws Exception {
        String hidden = HowTo.example().replace(HowTo.SERVICE, HIDDEN).replace("ready: true", "ready: false");
        write("hidden.yaml", hidden);
        Instant first;
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<TestServer>> nodes = threads.invokeAll(List.of(this::start, this::start));
            try (TestServer one = nodes.get(0).get();
                    TestServer two = nodes.get(1).get()) {
                assertThat(two.bean(Releases.class).all().stream().map(Release::service))
                        .containsExactlyElementsOf(one.bean(PublicServices.class).now().stream()
                                .map(service -> service.service().value())
                                .toList())
                        .doesNotContain(HIDDEN);
                assertThat(release(one, RushService.SERVICE).stage()).isInstanceOf(ReleaseStage.Draft.class);
                Release clinic = release(two, HowTo.SERVICE);
                assertThat(clinic.stage()).isInstanceOf(ReleaseStage.Open.class);
                assertThat(clinic.agency()).isEqualTo("health");
                first = Objects.requireNonNull(clinic.publicSince());
                assertThat(first).isEqualTo(registered(HowTo.SERVICE));
                assertThat(acts())
                        .containsOnly("releases.opened/1", "releases.drafted/1")
                        .hasSize(one.bean(PublicServices.class).now().size())
                        .hasSizeGreaterThan(10);
            }
        }
        List<String> acts = acts();

        write("hidden.yaml", hidden.replace("ready: false", "ready: true").replace("version: 1", "version: 2"));
        try (TestServer server = start()) {
            assertThat(acts()).startsWith(acts.toArray(String[]::new)).hasSize(acts.size() + 1);
            assertThat(release(server, HowTo.SERVICE).publicSince()).isEqualTo(first);
            assertThat(release(server, HIDDEN).publicSince()).isAfter(registered(HIDDEN));
        }
    }

    private Instant registered(String service) {
        return owner.sql("select min(a.at) from acts.act a join catalogue.definition d on d.act_seq = a.seq"
                        + " where d.service = ?")
                .param(service)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    /// A version with a rush of an open service waits; a later one takes its place; an older file changes nothing.
    @Test
    void aNewerVersionWithARushIsPending() throws IOException {
        start().close();
        write("clinic.v1.yaml", HowTo.example());
        int waiting = 0;
        for (int version : Rounds.first(2, 2, 3, 3, 2).toList()) {
            write("clinic.yaml", rush(version));
            waiting = Math.max(waiting, version);
            try (TestServer server = start()) {
                Release release = release(server, HowTo.SERVICE);
                assertThat(release.pending())
                        .extracting(Release.Pending::version)
                        .isEqualTo(waiting);
                assertThat(openVersion(server)).isEqualTo(1);
            }
        }
        write("clinic.v2.yaml", rush(2));
        write("clinic.yaml", rush(3));
        try (TestServer server = start()) {
            assertThat(openVersion(server))
                    .as("with all three files, only the one that needs no signatures")
                    .isEqualTo(1);
        }
        assertThat(acts().stream().filter("releases.version-pending/1"::equals)).hasSize(2);
    }

    private static int openVersion(TestServer server) {
        return server.bean(PublicServices.class)
                .find(HowTo.SERVICE)
                .orElseThrow()
                .definition()
                .version();
    }

    private static String rush(int version) {
        return HowTo.example()
                .replace(
                        "version: 1",
                        "version: " + version + "\npeak: {perDay: 100, openingMinute: 50, source: test}\n"
                                + "rehearsal: {as: adult, form: {premises: $premises, clinic: x}}");
    }

    @Test
    void whatIsPublicDoesNotVanish() throws IOException {
        start().close();
        LocalDate day = LocalDate.ofInstant(registered(HowTo.SERVICE), ZoneId.of("Asia/Almaty"));
        int registered = definitions();

        Files.delete(folder.resolve("clinic.yaml"));
        assertThatThrownBy(this::start)
                .rootCause()
                .isInstanceOf(ServicesVanished.class)
                .hasMessage(HowTo.SERVICE + " is public since " + day
                        + " and cannot vanish, but no file declares it: bring the file back and pause the service if it"
                        + " cannot be served; or retire it in favour of an open service, and keep its files");

        write(
                "clinic.yaml",
                HowTo.example().replace("version: 1", "version: 2").replace("ready: true", "ready: false"));
        assertThatThrownBy(this::start)
                .rootCause()
                .isInstanceOf(ServicesVanished.class)
                .message()
                .contains("but its file says ready: false: set ready: true again")
                .contains("but its version 1, under which cases may run, has no file: bring the file back");
        assertThat(definitions()).as("a start that stops registers nothing").isEqualTo(registered);

        write("clinic.yaml", HowTo.example());
        Files.delete(folder.resolve("residence-rush.yaml"));
        start().close();
    }

    private int definitions() {
        return owner.sql("select count(*) from catalogue.definition")
                .query(Integer.class)
                .single();
    }
}
