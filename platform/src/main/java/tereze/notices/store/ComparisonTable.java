package tereze.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.notices.Notice;

/// What the nightly comparisons of acts with notifications found.
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
    /// @param expected the notifications that follow from the acts since the comparison before
    /// @param missing how many of them are not there
    public record Compared(long upTo, Instant at, long expected, long missing) {}

    public Optional<Compared> last() {
        return jdbc.sql(
                        "select up_to, at, expected, missing from notices.comparison order by at desc, up_to desc limit 1")
                .query((row, number) -> compared(row))
                .optional();
    }

    /// Stores a comparison. Of two at once, or of one that found no new acts, the later replaces the other.
    public Compared add(Compared compared) {
        jdbc.sql(
                        "insert into notices.comparison (up_to, at, expected, missing) values (?, ?, ?, ?) on conflict (up_to)"
                                + " do update set at = excluded.at, missing = greatest(notices.comparison.missing, excluded.missing)")
                .params(
                        compared.upTo(),
                        OffsetDateTime.ofInstant(compared.at(), ZoneOffset.UTC),
                        compared.expected(),
                        compared.missing())
                .update();
        return compared;
    }

    /// How far a listener has come; -1 if it has not begun.
    public long positionOf(String listener) {
        return stream.followers().stream()
                .filter(follower -> follower.listener().equals(listener))
                .mapToLong(follower -> stream.last() - follower.behind())
                .findFirst()
                .orElse(-1);
    }

    /// How many of these notifications are not there.
    public long missing(List<Notice> notices) {
        NoticeColumns columns = new NoticeColumns(notices);
        return jdbc.sql("select count(*) from unnest(?, ?) u(person, seq) where not exists"
                        + " (select from notices.notice n where n.person = u.person and n.seq = u.seq)")
                .params(columns.persons(), columns.seqs())
                .query(Long.class)
                .single();
    }

    private static Compared compared(ResultSet row) throws SQLException {
        return new Compared(
                row.getLong("up_to"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("expected"),
                row.getLong("missing"));
    }
}
