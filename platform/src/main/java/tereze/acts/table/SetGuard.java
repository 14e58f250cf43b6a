package tereze.acts.table;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A table of guard rows (`id`, `version`, `act_seq`), one for each set on which decisions rest: every writer of the
/// set moves its row, and a decision that read the set relies on the row's version, so that no phantom slips in.
///
/// @param table name with the schema, declared in the migration by `acts.declare_set`
public record SetGuard(String table) {
    /// The version of a set's row, to be read before what it guards; 0 where the set was never moved.
    public int version(JdbcClient jdbc, UUID id) {
        return jdbc.sql("select version from " + table + " where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
