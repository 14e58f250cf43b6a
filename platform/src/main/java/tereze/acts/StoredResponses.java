package tereze.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.table.BatchKeys;
import tereze.acts.table.BatchLoader;

/// The responses stored under idempotency keys. Thread-safe.
public final class StoredResponses {
    private static final String EACH = "select r.*, asked.place as asked_place from "
            + BatchKeys.unnested("text", "text") + " join acts.request r on r.caller = asked.k1 and r.key = asked.k2";

    private final JdbcClient jdbc;
    private final BatchLoader<List<?>, StoredResponse> kept;

    public StoredResponses(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.kept = new BatchLoader<>(keys -> BatchKeys.of(keys).answered(jdbc, EACH, (row, _) -> read(row)));
    }

    public Optional<StoredResponse> find(String caller, String key) {
        return kept.first(List.of(caller, key));
    }

    /// Deletes expired responses and returns their number.
    public long forgetExpired(Instant now) {
        return jdbc.sql("select acts.forget_expired_answers(?::timestamptz)")
                .param(now.toString())
                .query(Long.class)
                .single();
    }

    public static StoredResponse read(ResultSet row) throws SQLException {
        return new StoredResponse(
                row.getString("caller"),
                row.getString("key"),
                row.getBytes("body_sha256"),
                row.getInt("status"),
                row.getBytes("answer"),
                row.getTimestamp("expires").toInstant());
    }
}
