package tereze.acts;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.table.Reads;

/// The clock of the database, which all nodes share. For what must happen at the same moment on every node; everything
/// else takes the time of its command. Thread-safe.
public final class DatabaseClock {
    private final JdbcClient jdbc;

    public DatabaseClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The time now. A command does not rely on it, because no change moves it.
    public Instant now() {
        return Reads.peek(
                "no change moves a clock",
                () -> jdbc.sql("select acts.now()")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }
}
