package tereze.sessions.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.HmacSha256;
import tereze.acts.Sha256;
import tereze.keys.Keys;
import tereze.sessions.RunningSessions.Session;

/// Sessions in `access.session`. A row contains only the hash of the browser's secret, and a seal: an HMAC of the whole
/// row under a key that is not in the database. A row that somebody wrote or changed by other means is no session.
@Component
public final class SessionTable {
    private static final String SESSIONS =
            "select hash, person, iin, name, since, expires, seal from access.session where ";

    private final JdbcClient jdbc;
    private final SecretKey key;

    public SessionTable(JdbcClient jdbc, Keys keys) {
        this.jdbc = jdbc;
        this.key = keys.hmac("sessions");
    }

    /// A row of the table.
    ///
    /// @param session null for a row that another version wrote
    private record Row(byte[] hash, @Nullable Session session, byte @Nullable [] seal) {}

    /// Stores a new session.
    ///
    /// @param secret known to the browser only
    public void open(String secret, Session session) {
        byte[] hash = hash(secret);
        jdbc.sql("insert into access.session (hash, person, iin, name, since, expires, seal)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        hash,
                        session.person(),
                        session.iin(),
                        session.name(),
                        Timestamp.from(session.since()),
                        Timestamp.from(session.expires()),
                        seal(hash, session))
                .update();
    }

    /// The session of a secret, whether or not it has ended.
    public Optional<Session> find(String secret) {
        return jdbc.sql(SESSIONS + "hash = ?")
                .param(hash(secret))
                .query((row, number) -> row(row))
                .optional()
                .flatMap(this::unsealed);
    }

    /// The sessions of a person, whether or not they have ended, the youngest first.
    public List<Session> of(UUID person) {
        return jdbc
                .sql(SESSIONS + "person = ? order by since desc")
                .param(person)
                .query((row, number) -> row(row))
                .list()
                .stream()
                .flatMap(row -> unsealed(row).stream())
                .toList();
    }

    /// Moves the end of a session. Does nothing if it was deleted meanwhile.
    public void extend(String secret, Session session) {
        byte[] hash = hash(secret);
        jdbc.sql("update access.session set expires = ?, seal = ? where hash = ?")
                .params(Timestamp.from(session.expires()), seal(hash, session), hash)
                .update();
    }

    public void end(String secret) {
        jdbc.sql("delete from access.session where hash = ?")
                .param(hash(secret))
                .update();
    }

    /// Ends all sessions of a person but one.
    ///
    /// @param kept the secret of the one that goes on; null for none
    public void endAll(UUID person, @Nullable String kept) {
        jdbc.sql("delete from access.session where person = ? and hash <> ?")
                .params(person, kept == null ? new byte[0] : hash(kept))
                .update();
    }

    /// Keeps this number of a person's sessions: those that end last. One that has ended goes before one in use, and of
    /// those in use the one that was unused for longest.
    public void endFirst(UUID person, int kept) {
        jdbc.sql("""
                        delete from access.session where hash in (
                            select s.hash from access.session s where s.person = ?
                            order by s.expires desc nulls last, s.hash offset ?)""").params(person, kept).update();
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

    private static Row row(ResultSet row) throws SQLException {
        Timestamp since = row.getTimestamp("since");
        return new Row(
                row.getBytes("hash"),
                since == null
                        ? null
                        : new Session(
                                row.getObject("person", UUID.class),
                                row.getString("iin"),
                                row.getString("name"),
                                since.toInstant(),
                                row.getTimestamp("expires").toInstant()),
                row.getBytes("seal"));
    }

    private Optional<Session> unsealed(Row row) {
        Session session = row.session();
        return session != null && row.seal() != null && MessageDigest.isEqual(seal(row.hash(), session), row.seal())
                ? Optional.of(session)
                : Optional.empty();
    }

    private byte[] seal(byte[] hash, Session session) {
        byte[] iin = session.iin().getBytes(StandardCharsets.UTF_8);
        byte[] name = session.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer sealed = ByteBuffer.allocate(hash.length + 4 * Long.BYTES + Integer.BYTES + iin.length + name.length)
                .put(hash)
                .putLong(session.person().getMostSignificantBits())
                .putLong(session.person().getLeastSignificantBits())
                .putLong(session.since().toEpochMilli())
                .putLong(session.expires().toEpochMilli())
                .putInt(iin.length)
                .put(iin)
                .put(name);
        return HmacSha256.of(key, sealed.array());
    }

    private static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
