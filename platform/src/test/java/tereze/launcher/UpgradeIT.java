package tereze.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.testing.TestDatabase;

/// A data folder of an earlier version is brought to this one, and what was in it stays.
class UpgradeIT {
    @Test
    void bringsAnOlderDatabaseToThisVersionAndKeepsItsActs() {
        try (TestDatabase database = TestDatabase.createEmpty()) {
            Flyway.configure()
                    .dataSource(database.owner())
                    .locations("classpath:db/migration")
                    .target("001")
                    .load()
                    .migrate();
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("""
                            select acts.append(array[gen_random_uuid()], array[9000], array[now()],
                                array[gen_random_uuid()], array[gen_random_uuid()], array['older'],
                                array['\\x00'::bytea], array[sha256('x')], '{}', '{}')""").query().listOfRows();

            assertThat(Migration.migrate(database.owner())).isPositive();

            assertThat(owner.sql("select ground from acts.act where seq = 0")
                            .query(String.class)
                            .single())
                    .isEqualTo("older");
            assertThat(owner.sql("select count(*) from cases.case")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(Migration.migrate(database.owner())).as("a second time").isZero();
        }
    }
}
