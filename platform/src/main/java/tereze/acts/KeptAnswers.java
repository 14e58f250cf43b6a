package tereze.acts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The answers kept under idempotency keys. Thread-safe.
public final class KeptAnswers {
    private final JdbcClient jdbc;

    public KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The answer given to this caller under this key.
    public Optional<KeptAnswer> find(String caller, String key) {
        return jdbc.sql("select caller, key, body_sha256, status, answer, expires from acts.request"
                        + " where caller = ? and key = ?")
                .params(caller, key)
                .query((row, number) -> read(row))
                .optional();
    }

    /// Forgets the answers that have expired.
    ///
    /// @return how many
    public long forgetExpired(Instant now) {
        return jdbc.sql("select acts.forget_expired_answers(?::timestamptz)")
                .param(now.toString())
                .query(Long.class)
                .single();
    }

    static KeptAnswer read(ResultSet row) throws SQLException {
        return new KeptAnswer(
                row.getString("caller"),
                row.getString("key"),
                row.getBytes("body_sha256"),
                row.getInt("status"),
                row.getBytes("answer"),
                row.getTimestamp("expires").toInstant());
    }
}
