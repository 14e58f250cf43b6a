package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.table.UniqueKey;

/// A row that a command noted.
///
/// @param version 0 if the command found no row
/// @param values the values by which the command looked for a row that it did not find
public record NotedRow(String table, UUID id, int version, Map<String, String> values) {
    /// The rows that a change relies on, and those that it overwrites.
    public static List<NotedRow> of(Change change) {
        List<NotedRow> rows = new ArrayList<>();
        change.relied().forEach(row -> rows.add(new NotedRow(row.table(), row.id(), row.version(), Map.of())));
        change.sets().forEach(set -> rows.add(new NotedRow(set.guard().table(), set.id(), set.version(), Map.of())));
        change.states().stream()
                .filter(state -> state.replaces().number() > 0)
                .forEach(state -> rows.add(written(state)));
        change.absent().forEach(key -> rows.add(absent(key)));
        return rows;
    }

    private static <T> NotedRow written(Change.NewState<T> state) {
        return new NotedRow(
                state.table().name(),
                state.table().id(state.state()),
                state.replaces().number(),
                Map.of());
    }

    private static NotedRow absent(UniqueKey key) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < key.columns().size(); i++) {
            values.put(key.columns().get(i), "'" + key.values().get(i) + "'");
        }
        return new NotedRow(key.table().name(), UUID.randomUUID(), 0, values);
    }

    public boolean isThere() {
        return version > 0;
    }

    /// Increases the version of the row with the guards disabled, or inserts the row if there was none.
    public void move(JdbcClient owner) {
        owner.sql("alter table " + table + " disable trigger user").update();
        if (isThere()) {
            step(owner, 1);
        } else {
            Map<String, String> all = AnyRow.values(owner, table);
            all.putAll(values);
            all.putAll(Map.of("id", "'" + id + "'", "version", "1", "act_seq", "0"));
            owner.sql(AnyRow.inserting(table, all)).update();
        }
    }

    /// Undoes [#move].
    public void moveBack(JdbcClient owner) {
        if (isThere()) {
            step(owner, -1);
        } else {
            owner.sql("delete from " + table + " where id = ?").param(id).update();
        }
    }

    private void step(JdbcClient owner, int by) {
        assertThat(owner.sql("update " + table + " set version = version + ? where id = ?")
                        .params(by, id)
                        .update())
                .isEqualTo(1);
    }
}
