package tereze.acts.table;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The keys of one statement of a [BatchLoader]. A key is a list of parts; the statement gets one array for each part.
///
/// @param all distinct keys, in the order in which they are sent
public record BatchKeys(List<List<?>> all) {
    /// Reads a row, with the key that it was found under.
    @FunctionalInterface
    public interface Reading<V> {
        V read(ResultSet row, List<?> key) throws SQLException;
    }

    public static BatchKeys of(Collection<List<?>> keys) {
        return new BatchKeys(List.copyOf(keys));
    }

    /// The keys as a table in SQL: `asked (k1, k2, …, place)`; `place` counts from one.
    public static String unnested(String... types) {
        StringBuilder arrays = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int part = 0; part < types.length; part++) {
            arrays.append(part == 0 ? "" : ", ")
                    .append("?::text[]::")
                    .append(types[part])
                    .append("[]");
            names.append("k").append(part + 1).append(", ");
        }
        return "unnest(" + arrays + ") with ordinality asked (" + names + "place)";
    }

    /// Runs a statement over the keys.
    ///
    /// @param sql names the keys by [#unnested], once and first, and returns the place of the key as `asked_place`
    public <V> Map<List<?>, List<V>> answered(JdbcClient jdbc, String sql, Reading<V> reading) {
        List<Object> arrays = new ArrayList<>();
        for (int part = 0; part < all.getFirst().size(); part++) {
            int index = part;
            arrays.add(all.stream().map(key -> key.get(index).toString()).toArray(String[]::new));
        }
        Map<List<?>, List<V>> found = new HashMap<>();
        jdbc.sql(sql).params(arrays).query(row -> {
            List<?> key = all.get(row.getInt("asked_place") - 1);
            found.computeIfAbsent(key, _ -> new ArrayList<>()).add(reading.read(row, key));
        });
        return found;
    }
}
