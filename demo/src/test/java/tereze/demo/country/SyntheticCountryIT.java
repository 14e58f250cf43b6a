package tereze.demo.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.people.PeopleAct;
import tereze.testing.TestDatabase;

class SyntheticCountryIT {
    private static final int PEOPLE = 1_000;

    private static TestDatabase database;
    private static JdbcClient owner;
    private static JdbcClient app;
    private static SyntheticCountry.Loaded loaded;
    private static Map<String, List<Map<String, Object>>> schemaBefore;

    private static final List<Integer> PERCENT = new ArrayList<>();

    @BeforeAll
    static void load() throws SQLException {
        database = TestDatabase.create();
        owner = JdbcClient.create(database.owner());
        app = JdbcClient.create(database.app());
        schemaBefore = schema(owner);
        loaded = loadInto(database);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static SyntheticCountry.Loaded loadInto(TestDatabase empty) throws SQLException {
        try (Connection connection = empty.owner().getConnection()) {
            return SyntheticCountry.load(connection, PEOPLE, 1, PERCENT::add);
        }
    }

    private static Map<String, List<Map<String, Object>>> schema(JdbcClient jdbc) {
        String of = " in ('people', 'addresses', 'agencies', 'access') order by 1, 2, 3";
        return Map.of(
                "indexes",
                jdbc.sql("select schemaname, indexname, indexdef from pg_indexes where schemaname" + of)
                        .query()
                        .listOfRows(),
                "triggers",
                jdbc.sql("select tgrelid::regclass::text, tgname, tgenabled::text from pg_trigger t"
                                + " join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace"
                                + " where not tgisinternal and nspname" + of)
                        .query()
                        .listOfRows(),
                "columns",
                jdbc.sql("select table_name, column_name, column_default from information_schema.columns"
                                + " where table_schema" + of)
                        .query()
                        .listOfRows());
    }

    @Test
    void leavesIndexesTriggersAndDefaultsAsTheyWere() {
        assertThat(schema(owner)).isEqualTo(schemaBefore);
    }

    @Test
    void bearsTheNumberOfOneActThatTellsPeopleSeedCountAndHash() {
        byte[] stored =
                app.sql("select record from acts.act").query(byte[].class).single();
        ActCodec codec = new ActCodec(new ActKinds(List.of(new ActFamily(PeopleAct.class))), new SecureRandom());
        assertThat(codec.decode(loaded.seq(), stored).act())
                .isEqualTo(
                        new PeopleAct.Loaded("synthetic country, 1000 people, seed 1", loaded.sha256(), loaded.rows()));
        long rows = 0;
        for (Table table : Table.values()) {
            rows += count(table.tableName());
            assertThat(count(table.tableName() + " where version = 1 and act_seq = " + loaded.seq()))
                    .as(table.tableName())
                    .isEqualTo(count(table.tableName()))
                    .isPositive();
        }
        assertThat(rows).isEqualTo(loaded.rows());
        assertThat(count("people.person")).isEqualTo(PEOPLE);
    }

    @Test
    void isTheSameInEveryDatabase() throws SQLException {
        try (TestDatabase other = TestDatabase.create()) {
            assertThat(loadInto(other)).isEqualTo(loaded);
        }
    }

    @Test
    void refusesRegistersThatHoldSomething() throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            assertThat(SyntheticCountry.isWanted(connection)).isFalse();
        }
        assertThatThrownBy(() -> loadInto(database)).hasMessage("the registers hold something already");
        assertThat(count("acts.act")).isOne();
    }

    @Test
    void everyRowStandsOnARowItNames() {
        assertThat(count("addresses.registration r where not exists (select from people.person p where p.id = r.person)"
                        + " or not exists (select from addresses.premises p where p.id = r.premises)"))
                .isZero();
        assertThat(count("addresses.ownership o where not exists (select from addresses.premises p where p.id ="
                        + " o.premises) or o.organisation is null"
                        + " and not exists (select from people.person p where p.id = o.person)"))
                .isZero();
        assertThat(count("addresses.premises p where not exists (select from addresses.building b"
                        + " join addresses.street s on s.id = b.street join addresses.place l on l.id = s.place"
                        + " where b.id = p.building and l.kato = p.kato)"))
                .isZero();
        assertThat(count("people.relation r where not exists (select from people.person p where p.id = r.person)"
                        + " or not exists (select from people.person p where p.id = r.other)"))
                .isZero();
    }

    @Test
    void hasAllTwentyRegionsByNameAndCode() {
        assertThat(app.sql("select kato || ' ' || (name ->> 'kk') from addresses.place where level = 'region'")
                        .query(String.class)
                        .list())
                .hasSize(20)
                .contains("710000000 Астана қаласы", "330000000 Жетісу облысы", "620000000 Ұлытау облысы");
    }

    @Test
    void theFirstTenantMayBeRegisteredAtOnce() {
        Map<String, @Nullable Object> tenant = app.sql("select * from launcher.demo_person order by position limit 1")
                .query()
                .singleRow();
        assertThat(tenant.get("role")).isEqualTo("tenant");
        assertThat(tenant.get("note")).asString().startsWith("synthetic");
        Object rents = tenant.get("rents");
        assertThat(app.sql("select count(*) from addresses.premises where rka = ? and kind = 'residential'"
                                + " and not arrested")
                        .param(rents)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(app.sql("select d.role from addresses.premises p join addresses.ownership o on o.premises = p.id"
                                + " join people.person w on w.id = o.person and w.death is null and not w.incapable"
                                + " join launcher.demo_person d on d.iin = w.iin and p.rka = any (d.owns)"
                                + " where p.rka = ?")
                        .param(rents)
                        .query(String.class)
                        .list())
                .containsExactly("owner");
        assertThat(app.sql("select count(*) from addresses.registration r join addresses.premises p"
                                + " on p.id = r.premises where p.rka = ?")
                        .param(rents)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anOfficerHoldsEachRoleOfTheAgencies() {
        assertThat(app.sql("select d.role || ' ' || r.agency || ' ' || r.territory from access.role r"
                                + " join people.person p on p.id = r.person join launcher.demo_person d using (iin)"
                                + " where d.role = r.role")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "education-owner education 000000000",
                        "interior-owner interior 000000000",
                        "justice-owner justice 000000000",
                        "platform-operator digital 000000000",
                        "migration-officer interior 710000000",
                        "registrar justice 710000000",
                        "vehicle-officer interior 710000000",
                        "weapons-officer interior 710000000");
    }

    @Test
    void everybodyOfAgeHasADocumentOfTheKindThatTheirsIs() {
        assertThat(count("people.person p where death is null and birth <= date '2025-09-01' - interval '16 years'"
                        + " and not exists (select from people.identity_document d where d.person = p.id and d.kind ="
                        + " case p.citizenship when 'KAZ' then 'identity-card' else 'residence-permit' end)"))
                .isZero();
        assertThat(count("people.identity_document where issued > date '2025-09-01' or expires <= date '2025-09-01'"
                        + " - 1"))
                .isZero();
    }

    @Test
    void reportsItsProgressUpTo100Percent() {
        List<Integer> untilAll = PERCENT.subList(0, PERCENT.indexOf(100) + 1);
        assertThat(untilAll).isSorted().hasSizeGreaterThan(10);
    }

    private static long count(String from) {
        return app.sql("select count(*) from " + from).query(Long.class).single();
    }
}
