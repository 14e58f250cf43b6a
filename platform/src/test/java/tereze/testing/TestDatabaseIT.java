package tereze.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseIT {
    @Test
    void eachIsMigratedAndApartFromTheOthers() {
        try (var one = TestDatabase.create();
                var other = TestDatabase.create()) {
            JdbcClient.create(one.owner()).sql("create schema mine").update();
            assertThat(schemas(one)).contains("acts", "mine");
            assertThat(schemas(other)).contains("acts").doesNotContain("mine");
        }
    }

    @Test
    void theApplicationMayReadAndCreateNothing() {
        try (var database = TestDatabase.create()) {
            JdbcClient app = JdbcClient.create(database.app());
            assertThat(app.sql("select count(*) from acts.act")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatThrownBy(() -> app.sql("create temporary table t (x int)").update())
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    private static List<@Nullable String> schemas(TestDatabase database) {
        return JdbcClient.create(database.owner())
                .sql("select nspname from pg_namespace")
                .query(String.class)
                .list();
    }
}
