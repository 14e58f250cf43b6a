package tereze.sessions.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.sessions.RunningSessions.Session;

/// Sessions in `access.session`. The secret that a browser holds is nowhere kept, only its hash.
@Component
public final class SessionTable {
    private final JdbcClient jdbc;

    public SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Begins a session.
    ///
    /// @param secret known to the browser alone
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

    /// Whose session it was that ended after one moment and before another.
    public Optional<UUID> ended(String secret, Instant before, Instant after) {
        return jdbc.sql("select person from access.session where hash = ? and expires <= ? and expires > ?")
                .params(hash(secret), Timestamp.from(before), Timestamp.from(after))
                .query(UUID.class)
                .optional();
    }

    /// Lets a session last longer; one that was ended meanwhile stays ended.
    public void extend(String secret, Instant expires) {
        jdbc.sql("update access.session set expires = ? where hash = ?")
                .params(Timestamp.from(expires), hash(secret))
                .update();
    }

    /// Ends a session.
    public void end(String secret) {
        jdbc.sql("delete from access.session where hash = ?")
                .param(hash(secret))
                .update();
    }

    /// Removes sessions that had ended at a moment, the oldest first, but for those that another node is at.
    ///
    /// @return how many
    public int forgetEnded(Instant before, int limit) {
        return jdbc.sql("""
                        delete from access.session where hash in (
                            select s.hash from access.session s where s.expires <= ?
                            order by s.expires limit ? for update skip locked)""").params(Timestamp.from(before), limit).update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }
}
