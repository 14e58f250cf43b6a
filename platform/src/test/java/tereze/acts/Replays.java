package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.stream.JdbcActStream;
import tereze.acts.table.Versioned;
import tereze.testing.TestDatabase;

/// Compares the rows of a database with the states that their acts make, for every lifecycle of the product.
public final class Replays {
    private final JdbcClient jdbc;
    private final ActStream stream;
    private int compared;

    private Replays(TestDatabase database) {
        ActKinds kinds =
                new ActKinds(Families.acts().stream().map(ActFamily::new).toList());
        this.jdbc = JdbcClient.create(database.app());
        this.stream = new JdbcActStream(jdbc, new ActCodec(kinds, new SecureRandom()));
    }

    /// Compares every row that was made by acts alone. Rows that a test or a bulk load inserted are left out.
    ///
    /// @return how many rows were compared
    public static int everyRow(TestDatabase database) {
        Replays replays = new Replays(database);
        Families.lifecycles().forEach(replays::compare);
        assertThat(replays.compared).as("rows made by acts").isPositive();
        return replays.compared;
    }

    private <S extends Record, A extends Act> void compare(Lifecycle<S, A> lifecycle) {
        for (Versioned<S> row : lifecycle.table().where(jdbc, "true")) {
            UUID id = lifecycle.table().id(row.state());
            if (changes(id) == row.version().number()) {
                List<A> acts = stream.of(id).stream()
                        .map(act -> lifecycle.acts().cast(act.act()))
                        .toList();
                assertThat(lifecycle.replay(id, null, acts))
                        .as("%s as its acts make it", lifecycle.table())
                        .isEqualTo(row.state());
                compared++;
            }
        }
    }

    private int changes(UUID thing) {
        return jdbc.sql("select count(distinct xid) from acts.act where thing = ?")
                .param(thing)
                .query(Integer.class)
                .single();
    }
}
