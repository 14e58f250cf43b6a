package tereze.acts;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the answers kept under idempotency keys. Thread-safe.
@Component
public final class KeptAnswers {
    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The answer kept under a caller's key, as long as it has not been forgotten.
    public Optional<KeptAnswer> find(String caller, String key) {
        return jdbc.sql("select body_sha256, status, answer, expires from acts.request where caller = ? and key = ?")
                .param(caller)
                .param(key)
                .query((row, _) -> new KeptAnswer(
                        caller,
                        key,
                        row.getBytes("body_sha256"),
                        row.getInt("status"),
                        row.getBytes("answer"),
                        row.getObject("expires", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Forgets the answers that expired before now, and says how many.
    public long forgetExpired(Instant now) {
        return jdbc.sql("select acts.forget_expired_answers(?)")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
