package tereze.acts.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table of guard rows (`id`, `version`, `act_seq`), one for each set on which decisions rest: every writer of the
/// set moves its row, and a decision that read the set relies on the row's version, so that no phantom slips in.
///
/// @param table name with the schema, declared in the migration by `acts.declare_set`
public record SetGuard(String table) {
    /// The question for the versions of rows; a set that was never moved has none.
    public BatchLoader<UUID, Integer> loader(JdbcClient jdbc) {
        return new BatchLoader<>(ids -> {
            Map<UUID, List<Integer>> found = new HashMap<>();
            jdbc.sql("select id, version from " + table + " where id = any (?)")
                    .param(ids.toArray(UUID[]::new))
                    .query(row -> {
                        found.put(row.getObject("id", UUID.class), List.of(row.getInt("version")));
                    });
            return found;
        });
    }
}
