package tereze.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One data folder lives through all of these tests; each leaves the server stopped.
@TestInstance(Lifecycle.PER_CLASS)
class LocalPostgresIT {
    private Path data = Path.of("");
    private LocalPostgres postgres;

    @BeforeAll
    void create(@TempDir Path folder) {
        data = folder.resolve("data");
        postgres = open();
        assertThat(postgres.exists()).isFalse();
        assertThat(postgres.start()).isEqualTo(LocalPostgres.Start.CREATED);
        assertThat(postgres.exists()).isTrue();
        postgres.stop();
    }

    @AfterEach
    void stopped() {
        postgres.stop();
        assertThat(postgres.isRunning()).isFalse();
    }

    @AfterAll
    void nothingRunsOn() {
        postgres.stop();
    }

    @Test
    void keepsItsDataFromStartToStart() throws SQLException {
        postgres.start();
        execute("create table if not exists kept (x int)");
        execute("insert into kept values (1)");
        postgres.stop();
        LocalPostgres another = open();
        assertThat(another.start()).isEqualTo(LocalPostgres.Start.STARTED);
        assertThat(query("select count(*) from kept")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({"fsync,on", "synchronous_commit,on", "full_page_writes,on", "listen_addresses,127.0.0.1"})
    void isDurableAndHeardOnThisMachineOnly(String setting, String value) throws SQLException {
        postgres.start();
        assertThat(query("show " + setting)).isEqualTo(value);
    }

    @Test
    void letsNobodyInWithoutTheRightPassword() {
        postgres.start();
        for (String user : List.of("tereze_owner", "tereze_app", "postgres")) {
            for (String password : List.of("", "guess")) {
                assertThatThrownBy(() -> connect(new Credential(user, password)).close())
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void givesTheApplicationNoRightToCreateOrToBecomeTheOwner() throws SQLException {
        postgres.start();
        try (Connection connection = connect(postgres.application());
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create table public.mine (x int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("set role tereze_owner"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void keepsCredentialsToTheirOwnerAndApart() throws IOException {
        for (String name : List.of("owner", "application")) {
            Path file = data.resolve("credentials").resolve(name);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres"))))
                .isEqualTo("rwx------");
        assertThat(postgres.owner().password())
                .hasSize(32)
                .isNotEqualTo(postgres.application().password());
        assertThat(postgres.owner()).asString().doesNotContain(postgres.owner().password());
    }

    @Test
    void stopsAServerThatAKilledProcessLeftAndStartsItAnew() throws Exception {
        Process parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(parent.inputReader().readLine()).isEqualTo("started");
        parent.destroyForcibly();
        assertThat(parent.waitFor(10, TimeUnit.SECONDS)).isTrue();
        String orphan = postmaster();
        assertThat(postgres.isRunning()).isTrue();

        assertThat(postgres.start()).isEqualTo(LocalPostgres.Start.RESTARTED);
        assertThat(postmaster()).isNotEqualTo(orphan);
        assertThat(query("show fsync")).isEqualTo("on");
    }

    @Test
    void comesBackAfterItWasKilled() throws Exception {
        postgres.start();
        execute("create table if not exists committed (x int)");
        execute("insert into committed values (1)");
        ProcessHandle server = ProcessHandle.of(Long.parseLong(postmaster())).orElseThrow();
        server.destroyForcibly();
        postgres.start();
        assertThat(query("select count(*) from committed")).isEqualTo("1");
    }

    @Test
    void startsAlthoughTheNumberOfItsDeadProcessNowBelongsToAnother() throws Exception {
        postgres.start();
        String file = Files.readString(postgres().resolve("postmaster.pid"));
        postgres.stop();
        String other = Long.toString(ProcessHandle.current().pid());
        Files.writeString(postgres().resolve("postmaster.pid"), file.replaceFirst("\\d+", other));
        postgres.start();
        assertThat(postmaster()).isNotEqualTo(other);
    }

    @Test
    void takesAnotherPortWhenItsOwnWasTaken() throws Exception {
        int port = Integer.parseInt(Files.readString(data.resolve("port")).strip());
        try (var taken = new java.net.ServerSocket(port, 1, java.net.InetAddress.getLoopbackAddress())) {
            postgres.start();
            assertThat(postgres.url("tereze")).doesNotContain(":" + taken.getLocalPort() + "/");
            assertThat(query("select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysInOneLineThatTheFolderCannotBeUsed(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> LocalPostgres.in(file, programs(), Map.of(), new SecureRandom()))
                .isInstanceOf(CannotRunPostgres.class)
                .hasMessageContaining(file.toString())
                .message()
                .hasLineCount(1);
    }

    @Test
    void saysInOneLineWhatPostgresSaid() throws IOException {
        Path conf = postgres().resolve("global");
        Path aside = postgres().resolve("global.aside");
        Files.move(conf, aside);
        try {
            assertThatThrownBy(postgres::start)
                    .isInstanceOf(CannotRunPostgres.class)
                    .hasMessageContaining("the database does not start")
                    .message()
                    .hasLineCount(1);
        } finally {
            Files.move(aside, conf);
        }
    }

    private LocalPostgres open() {
        return LocalPostgres.in(data, programs(), Map.of(), new SecureRandom());
    }

    private static Path programs() {
        return Path.of(
                System.getProperty("java.io.tmpdir"), "tereze-test-" + System.getProperty("user.name"), "programs");
    }

    private Path postgres() {
        return data.resolve("postgres");
    }

    private String postmaster() throws IOException {
        return Files.readAllLines(postgres().resolve("postmaster.pid"))
                .getFirst()
                .strip();
    }

    private Connection connect(Credential credential) throws SQLException {
        return DriverManager.getConnection(postgres.url("tereze"), credential.user(), credential.password());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect(postgres.owner());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect(postgres.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    /// A process that starts the server of a data folder and then waits to be killed.
    static final class Parent {
        private Parent() {}

        static void main(String[] arguments) throws InterruptedException {
            LocalPostgres.in(Path.of(arguments[0]), programs(), Map.of("fsync", "off"), new SecureRandom())
                    .start();
            System.out.println("started");
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }
}
