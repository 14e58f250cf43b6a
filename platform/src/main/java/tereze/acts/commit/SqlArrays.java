package tereze.acts.commit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes SQL arrays: one array holds one column of many rows.
record SqlArrays(Connection connection) {
    Array of(String type, List<? extends @Nullable Object> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    <R> Array column(String type, List<R> rows, Function<R, @Nullable Object> value) throws SQLException {
        return of(type, rows.stream().map(value).toList());
    }

    <R> Array bytes(List<R> rows, Function<R, byte[]> value) throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(value).toArray(byte[][]::new));
    }
}
