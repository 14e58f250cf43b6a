package tereze.agencies.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.table.StateTable;
import tereze.agencies.Agency;
import tereze.agencies.AgencyFile;
import tereze.agencies.Ground;
import tereze.agencies.Office;
import tereze.agencies.OfficeKind;
import tereze.api.Text;
import tereze.testing.TestDatabase;

/// The country's file of agencies, loaded in bulk and read back.
class AgencyQueriesIT {
    private static final UUID INTERIOR = Agency.idOf("interior");
    private static final UUID EDUCATION = Agency.idOf("education");

    private static TestDatabase database;
    private static AgencyFile file;
    private static AgencyQueries agencies;

    @BeforeAll
    static void load() throws IOException {
        database = TestDatabase.create();
        try (InputStream in = AgencyFile.class.getClassLoader().getResourceAsStream(AgencyFile.KAZAKHSTAN)) {
            file = AgencyFile.read(Objects.requireNonNull(in, AgencyFile.KAZAKHSTAN));
        }
        JdbcClient owner = JdbcClient.create(database.owner());
        for (String table : List.of("agency", "office", "ground")) {
            owner.sql("alter table agencies." + table + " disable trigger acts_inserted")
                    .update();
        }
        file.agencies().forEach(agency -> insert(owner, agency));
        file.offices().forEach(office -> insert(owner, office));
        file.grounds().forEach(ground -> insert(owner, ground));
        agencies = new AgencyQueries(JdbcClient.create(database.app()));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void readsBackWhatWasLoaded() {
        assertThat(agencies.all()).containsExactlyInAnyOrderElementsOf(file.agencies());
        assertThat(agencies.byCode("education").map(Agency::id)).contains(EDUCATION);
        assertThat(agencies.byCode("nobody")).isEmpty();
    }

    @Test
    void letsAnAgencyAskOnItsOwnGroundsOnly() {
        assertThat(agencies.ground(EDUCATION, "school-admission", "order-564")).isPresent();
        assertThat(agencies.ground(EDUCATION, "school-admission", "decree-1427"))
                .isEmpty();
        assertThat(agencies.ground(INTERIOR, "school-admission", "order-564")).isEmpty();
        assertThat(agencies.groundsOf(INTERIOR)).extracting(Ground::opensSealed).contains(true, false);
        assertThat(agencies.groundsOf(Agency.idOf("steppe-bank"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"711210000, astana", "710000000, astana", "101010000, abai-region", "999999999, committee"})
    void findsTheOfficeOfTheNarrowestTerritory(String kato, String office) {
        assertThat(agencies.competent(INTERIOR, OfficeKind.DEPARTMENT, kato)
                        .orElseThrow()
                        .code())
                .isEqualTo(office);
        assertThat(agencies.competent(INTERIOR, OfficeKind.SERVICE_CENTRE, kato))
                .isEmpty();
    }

    @Test
    void hasTheColumnsThatItsRecordsName() {
        JdbcClient owner = JdbcClient.create(database.owner());
        for (StateTable<?> table : List.of(AgencyTables.AGENCIES, AgencyTables.OFFICES, AgencyTables.GROUNDS)) {
            assertThat(owner.sql("select attname::text from pg_attribute where attrelid = ?::regclass and attnum > 0")
                            .param(table.name())
                            .query(String.class)
                            .set())
                    .isEqualTo(table.columnNames());
        }
    }

    private static void insert(JdbcClient owner, Agency agency) {
        owner.sql("insert into agencies.agency values (?, 1, 0, ?, nullif(?, ''), lower(?),"
                        + " jsonb_build_object('kk', ?::text, 'ru', ?::text, 'en', ?::text))")
                .params(
                        agency.id(),
                        agency.code(),
                        Objects.toString(agency.bin(), ""),
                        agency.kind().name())
                .params(languages(agency.name()))
                .update();
    }

    private static void insert(JdbcClient owner, Office office) {
        owner.sql("insert into agencies.office values (?, 1, 0, ?, ?, replace(lower(?), '_', '-'), ?,"
                        + " jsonb_build_object('kk', ?::text, 'ru', ?::text, 'en', ?::text))")
                .params(
                        office.id(),
                        office.agency(),
                        office.code(),
                        office.kind().name(),
                        office.territory().kato())
                .params(languages(office.name()))
                .update();
    }

    private static void insert(JdbcClient owner, Ground ground) {
        owner.sql("insert into agencies.ground values (?, 1, 0, ?, ?, ?, ?)")
                .params(ground.id(), ground.agency(), ground.purpose(), ground.ground(), ground.opensSealed())
                .update();
    }

    private static List<String> languages(Text text) {
        return List.of(text.kk(), text.ru(), text.en());
    }
}
