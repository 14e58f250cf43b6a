package tereze.sessions.store;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Sha256;
import tereze.sessions.RunningSessions.Session;

/// Sessions in `access.session`. It contains only the hash of the browser's secret.
@Component
public final class SessionTable {
    private final JdbcClient jdbc;

    public SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Stores a new session.
    ///
    /// @param secret known to the browser only
    public void open(String secret, Session session) {
        jdbc.sql("insert into access.session (hash, person, iin, name, expires) values (?, ?, ?, ?, ?)")
                .params(
                        hash(secret),
                        session.person(),
                        session.iin(),
                        session.name(),
                        Timestamp.from(session.expires()))
                .update();
    }

    /// The session of a secret, if it has not ended.
    public Optional<Session> find(String secret, Instant now) {
        return jdbc.sql("select person, iin, name, expires from access.session where hash = ? and expires > ?")
                .params(hash(secret), Timestamp.from(now))
                .query((row, number) -> new Session(
                        row.getObject("person", UUID.class),
                        row.getString("iin"),
                        row.getString("name"),
                        row.getTimestamp("expires").toInstant()))
                .optional();
    }

    /// The person of a session that ended between two moments.
    public Optional<UUID> ended(String secret, Instant before, Instant after) {
        return jdbc.sql("select person from access.session where hash = ? and expires <= ? and expires > ?")
                .params(hash(secret), Timestamp.from(before), Timestamp.from(after))
                .query(UUID.class)
                .optional();
    }

    /// Extends a session. Does nothing if it was deleted meanwhile.
    public void extend(String secret, Instant expires) {
        jdbc.sql("update access.session set expires = ? where hash = ?")
                .params(Timestamp.from(expires), hash(secret))
                .update();
    }

    public void end(String secret) {
        jdbc.sql("delete from access.session where hash = ?")
                .param(hash(secret))
                .update();
    }

    /// Deletes sessions that ended before a moment, oldest first. Skips rows that another node is deleting.
    ///
    /// @return how many
    public int forgetEnded(Instant before, int limit) {
        return jdbc.sql("""
                        delete from access.session where hash in (
                            select s.hash from access.session s where s.expires <= ?
                            order by s.expires limit ? for update skip locked)""").params(Timestamp.from(before), limit).update();
    }

    private static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
