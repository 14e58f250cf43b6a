package tereze.acts.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table of guard rows (`id`, `version`, `act_seq`), one for each set that decisions rely on. Every writer of the
/// set increments the version of its row. A decision that read the set relies on this version, so that no phantom is
/// missed.
///
/// @param table name with the schema, declared in the migration by `acts.declare_set`
public record SetGuard(String table) {
    /// The loader of versions. A set that never changed has none.
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
