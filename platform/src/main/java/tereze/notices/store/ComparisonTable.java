package tereze.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.ActStream.Follower;
import tereze.notices.Notice;

/// What the daily comparisons of acts with notifications found. Only functions of the database write it, and they
/// check by themselves what is missing.
@Component
public final class ComparisonTable {
    private final JdbcClient jdbc;
    private final ActStream stream;

    ComparisonTable(JdbcClient jdbc, ActStream stream) {
        this.jdbc = jdbc;
        this.stream = stream;
    }

    /// A comparison.
    ///
    /// @param upTo the number of the last act that was compared
    /// @param position how far the listener was then; greater than `upTo` if the comparison was cut short
    /// @param expected the notifications that follow from the acts since the comparison before
    /// @param missing how many were missing then, also of acts that were compared before
    public record Compared(long upTo, long position, Instant at, long expected, long missing) {}

    public Optional<Compared> last() {
        return jdbc.sql("select up_to, position, at, expected, missing from notices.comparison"
                        + " order by up_to desc limit 1")
                .query((row, number) -> compared(row))
                .optional();
    }

    /// Stores a comparison, at the moment of the database. One of the same acts replaces the one before; one that is
    /// behind another node's is not stored. What is there by now is not missing any more.
    public Compared end(long upTo, long position, long expected) {
        return jdbc.sql("select u.up_to, u.position, e.at, u.expected, e.missing"
                        + " from (values (?::bigint, ?::bigint, ?::bigint)) u(up_to, position, expected)"
                        + " cross join lateral notices.end_comparison(u.up_to, u.position, u.expected) e")
                .params(upTo, position, expected)
                .query((row, number) -> compared(row))
                .single();
    }

    /// How far a listener has come; -1 if it has not begun.
    public long positionOf(String listener) {
        return stream.followers().stream()
                .filter(follower -> follower.listener().equals(listener))
                .mapToLong(Follower::seq)
                .findFirst()
                .orElse(-1);
    }

    /// Stores which of these notifications are not there, or have no message. They stay until they are there.
    public void noteMissing(List<Notice> notices) {
        NoticeColumns columns = new NoticeColumns(notices);
        jdbc.sql("select notices.note_missing(?, ?)")
                .params(columns.persons(), columns.seqs())
                .query((row, number) -> number)
                .single();
    }

    private static Compared compared(ResultSet row) throws SQLException {
        return new Compared(
                row.getLong("up_to"),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("expected"),
                row.getLong("missing"));
    }
}
