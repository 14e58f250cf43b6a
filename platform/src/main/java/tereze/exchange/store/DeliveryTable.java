package tereze.exchange.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.exchange.Delivery;

/// The queue of messages to webhooks. As the queue of notifications, it has times of the database, and its
/// writes are flushed to disk, because after a crash a delivered message would be sent again. It contains
/// nothing about a person. Thread-safe.
@Component
public final class DeliveryTable {
    /// Always true. It makes the commit of its statement wait for the disk.
    private static final String FLUSHED = "(select set_config('synchronous_commit', 'on', true)) = 'on'";

    /// Messages of one organisation that are claimed together, so that one that does not answer does not
    /// hold up the others.
    private static final int OF_ONE = 2;

    private final JdbcClient jdbc;

    DeliveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A message that one sender has claimed.
    ///
    /// @param tries this attempt included; it distinguishes this claim from earlier and later ones
    public record Claim(UUID id, String agency, UUID request, Instant answered, int tries) {}

    /// Queues a message. One that was queued before is skipped.
    ///
    /// @param seq the number of the act of the answer
    /// @param projection the listener's connection
    public void put(String agency, UUID request, long seq, Instant answered, JdbcClient projection) {
        UUID id = UUID.nameUUIDFromBytes(("tereze/delivery/" + request).getBytes(StandardCharsets.UTF_8));
        projection
                .sql("select exchange.put_delivery(?, ?, ?, ?, ?::timestamptz)")
                .params(id, agency, request, seq, answered.toString())
                .query((row, number) -> number)
                .list();
    }

    /// Claims due messages, a few of each organisation. No other sender claims them during the lease.
    public List<Claim> claim(int most, Duration lease) {
        return jdbc.sql("""
                        update exchange.delivery d
                        set due = clock_timestamp() + make_interval(secs => ?), tries = d.tries + 1
                        where %s and d.id in (
                            select w.id
                            from (select distinct o.agency from exchange.delivery o
                                where o.state in ('waiting', 'stuck') and o.due <= (select clock_timestamp())) a
                            cross join lateral (select q.id from exchange.delivery q
                                where q.agency = a.agency and q.state in ('waiting', 'stuck')
                                    and q.due <= (select clock_timestamp())
                                order by q.due limit %d for update skip locked) w
                            limit ?)
                        returning d.id, d.agency, d.request, d.answered, d.tries""".formatted(FLUSHED, OF_ONE))
                .params(seconds(lease), most)
                .query((row, number) -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getString("agency"),
                        row.getObject("request", UUID.class),
                        moment(row, "answered"),
                        row.getInt("tries")))
                .list();
    }

    /// Stores that the organisation took the message, even if another sender has claimed it since.
    public void acknowledge(Claim claim) {
        jdbc.sql("""
                        update exchange.delivery set state = 'delivered', settled = clock_timestamp(), reason = null
                        where %s and id = ? and state <> 'delivered'""".formatted(FLUSHED)).param(claim.id()).update();
    }

    /// Stops further attempts.
    public void refuse(Claim claim, String reason) {
        jdbc.sql("""
                        update exchange.delivery set state = 'refused', settled = clock_timestamp(), reason = ?
                        where %s and id = ? and tries = ? and state in ('waiting', 'stuck')""".formatted(FLUSHED))
                .params(reason, claim.id(), claim.tries())
                .update();
    }

    /// Schedules another attempt.
    public void postpone(Claim claim, Duration by, boolean stuck, String reason) {
        jdbc.sql("""
                        update exchange.delivery
                        set due = clock_timestamp() + make_interval(secs => ?), state = ?, reason = ?
                        where %s and id = ? and tries = ? and state in ('waiting', 'stuck')""".formatted(FLUSHED))
                .params(seconds(by), stuck ? "stuck" : "waiting", reason, claim.id(), claim.tries())
                .update();
    }

    /// Messages to an organisation, newest first.
    ///
    /// @param before the number of the act of the last one of the page before
    public List<Delivery> to(String agency, long before, int limit) {
        return jdbc.sql("""
                        select id, request, seq, state, tries, queued, due, settled, reason from exchange.delivery
                        where agency = ? and seq < ? order by seq desc limit ?""")
                .params(agency, before, limit)
                .query((row, number) -> delivery(row))
                .list();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Delivery.State state = Delivery.State.of(row.getString("state"));
        boolean open = state == Delivery.State.WAITING || state == Delivery.State.STUCK;
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("request", UUID.class),
                row.getLong("seq"),
                state,
                row.getInt("tries"),
                moment(row, "queued"),
                open ? moment(row, "due") : null,
                row.getObject("settled") == null ? null : moment(row, "settled"),
                row.getString("reason"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
