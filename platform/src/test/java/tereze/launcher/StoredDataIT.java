package tereze.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Replays;
import tereze.testing.Auditor;
import tereze.testing.Fault;
import tereze.testing.MovingClock;
import tereze.testing.TestDatabase;
import tereze.testing.TestServer;
import tereze.testing.TestServer.Answer;

/// The server opens and migrates data that an earlier release stored, and continues with it. The file contains
/// what the release with migration 231 wrote for a few people: cases, mandates, requests, a registration, a role,
/// contacts, and the record of its migrations. The migrations of today are checked against that record.
class StoredDataIT {
    private static final String FILE = "/stored-at-231.sql.gz";
    private static final int LIFECYCLE_ROWS = 12;

    private static TestDatabase database;
    private static JdbcClient owner;
    private static TestServer server;

    @BeforeAll
    static void open() throws IOException, SQLException {
        database = TestDatabase.createEmpty();
        owner = JdbcClient.create(database.owner());
        Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .target("231")
                .load()
                .migrate();
        owner.sql("delete from flyway_schema_history").update();
        load();

        assertThat(Migration.migrate(database.owner())).isPositive();
        server = TestServer.start(database, Map.of(), new MovingClock(Instant.parse("2026-03-02T06:00:00Z")));
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    /// Loads a dump. For each table it has a line `copy … from stdin;`, rows, and a line `\.`.
    private static void load() throws IOException, SQLException {
        try (Connection connection = database.owner().getConnection();
                Statement statement = connection.createStatement();
                var file = Objects.requireNonNull(StoredDataIT.class.getResourceAsStream(FILE), FILE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(file), UTF_8))) {
            for (String copy = lines.readLine(); copy != null; copy = lines.readLine()) {
                StringBuilder rows = new StringBuilder();
                for (String row = lines.readLine(); row != null && !row.equals("\\."); row = lines.readLine()) {
                    rows.append(row).append('\n');
                }
                String table = copy.split(" ", 3)[1];
                statement.execute("alter table " + table + " disable trigger user");
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(copy.replace(";", ""), new StringReader(rows.toString()));
                statement.execute("alter table " + table + " enable trigger user");
            }
        }
    }

    @Test
    void everyStoredActIsReadAndMakesTheStoredRow() {
        assertThat(Replays.everyRow(database)).isGreaterThanOrEqualTo(LIFECYCLE_ROWS);
    }

    @Test
    void aCaseThatWaitedIsCarriedToItsEnd() {
        String kase = thing("cases.case", "status = 'waiting-consent'");
        Answer given = person("Нұрпейісова").post("/api/v1/cases/" + kase + "/consents", "{\"decision\":\"give\"}");
        assertThat(given.status()).as(given.body()).isEqualTo(200);

        TestServer.Client tenant = person("Сәбитов");
        assertThat(tenant.get("/api/v1/cases/" + kase).json().get("status").stringValue())
                .isEqualTo("granted");
        assertThat(tenant.get("/api/v1/me/registrations").json().get("items")).hasSize(1);
    }

    @Test
    void aMandateThatStoodIsUsed() {
        String kase = thing("cases.case", "status = 'with-officer'");
        Answer withdrawn = person("Қасымов").post("/api/v1/cases/" + kase + "/withdrawal", "{}");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
    }

    @Test
    void aRequestThatWaitedIsAnswered() {
        String request = thing("exchange.request", "status = 'waiting'");
        Answer given = person("Сәбитов").post("/api/v1/me/consents/" + request, "{\"decision\":\"give\"}");
        assertThat(given.status()).as(given.body()).isEqualTo(200);
    }

    @Test
    void whatPeopleChoseStands() {
        assertThat(person("Сәбитов").get("/api/v1/me/contacts").body()).contains("erlan@example.kz");
        assertThat(person("Жұмабаева").get("/api/v1/me").body()).contains("migration-officer");
    }

    /// Acts of the first format, which the dump has, and of the present one.
    @Test
    @Fault("W4")
    void anAuditorFindsNoFaultInActsOfBothFormats() {
        assertThat(person("Сәбитов")
                        .post(
                                "/api/v1/me/contacts",
                                "{\"email\":\"erlan@example.kz\",\"language\":\"ru\",\"channels\":[\"email\"]}")
                        .status())
                .isEqualTo(200);

        Auditor.Findings findings = Auditor.audit(database);

        assertThat(findings.formats()).containsOnlyKeys(0, 2);
        assertThat(findings.faults()).isEmpty();
    }

    private static String thing(String table, String condition) {
        return owner.sql("select id from " + table + " where " + condition)
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static TestServer.Client person(String familyName) {
        return server.person(owner.sql("select iin from people.person where family_name = ?")
                .param(familyName)
                .query((row, number) -> row.getString(1))
                .single());
    }
}
