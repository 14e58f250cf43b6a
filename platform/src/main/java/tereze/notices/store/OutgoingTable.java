package tereze.notices.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.BatchLoader;
import tereze.api.DeliveryConfirmation;
import tereze.api.NotificationKind;
import tereze.notices.Backlog;
import tereze.notices.Channel;
import tereze.notices.DeliveryRoute;
import tereze.notices.Notice;
import tereze.notices.NotificationContent;

/// The queue of outgoing messages. Times come from the database, so the clocks of nodes need not agree. Writes are
/// flushed to disk, because after a crash an acknowledged message would be sent again. Thread-safe.
@Component
public final class OutgoingTable implements DeliveryConfirmation {
    /// The channel of a notification that is only in the cabinet.
    private static final String CABINET = "cabinet";

    /// Always true. It makes the commit of its statement wait for the disk, even if this is off by default. A
    /// separate statement for this would cost two more round trips.
    private static final String FLUSHED = "(select set_config('synchronous_commit', 'on', true)) = 'on'";

    /// A message counts as received if it was acknowledged within this time: most of the term of three working days
    /// is then left.
    private static final String IN_TIME = "interval '1 day'";

    private final JdbcClient jdbc;
    private final BatchLoader<UUID, UUID> acknowledging;

    OutgoingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.acknowledging = new BatchLoader<>(this::acknowledge);
    }

    /// A message that one sender has claimed.
    ///
    /// @param id the same at each attempt
    /// @param seq the number of the act that it is about
    /// @param tries this attempt included; it distinguishes this claim from earlier and later ones
    public record Claim(
            UUID id,
            PersonId person,
            long seq,
            DeliveryRoute way,
            Instant at,
            NotificationContent content,
            int tries) {}

    /// A notification to queue.
    ///
    /// @param ways empty for a notification that is only in the cabinet
    public record Entry(Notice notice, NotificationKind.Priority priority, Collection<DeliveryRoute> ways) {}

    /// A new row of the queue.
    private record Row(UUID id, String channel, String addressed) {}

    /// Queues notifications by their routes. Those that were queued before are skipped.
    ///
    /// @param projection the listener's connection
    public void put(List<Entry> entries, JdbcClient projection) {
        NoticeColumns columns =
                new NoticeColumns(entries.stream().map(Entry::notice).toList());
        String[] ids = new String[entries.size()];
        String[] channels = new String[entries.size()];
        String[] addresses = new String[entries.size()];
        Integer[] turns = new Integer[entries.size()];
        for (int i = 0; i < ids.length; i++) {
            List<Row> rows = rows(entries.get(i));
            turns[i] = entries.get(i).priority().turn();
            ids[i] = joined(rows, row -> row.id().toString());
            channels[i] = joined(rows, Row::channel);
            addresses[i] = joined(rows, Row::addressed);
        }
        projection
                .sql("""
                        select notices.put_out(string_to_array(n.ids, ',')::uuid[], string_to_array(n.channels, ','),
                            string_to_array(n.addresses, ','), n.turn, n.person, n.seq, n.at, n.kind, n.service, n.until)
                        from unnest(?, ?, ?, ?, ?, ?, ?::text[]::timestamptz[], ?, ?, ?::text[]::timestamptz[])
                            n(ids, channels, addresses, turn, person, seq, at, kind, service, until)""")
                .params(
                        ids,
                        channels,
                        addresses,
                        turns,
                        columns.persons(),
                        columns.seqs(),
                        columns.ats(),
                        columns.kinds(),
                        columns.services(),
                        columns.untils())
                .query((row, number) -> number)
                .list();
    }

    private static List<Row> rows(Entry entry) {
        return entry.ways().isEmpty()
                ? List.of(row(entry.notice(), CABINET, DeliveryRoute.To.CHOSEN.code()))
                : entry.ways().stream()
                        .map(way -> row(entry.notice(), way.channel().code(), way.addressed()))
                        .toList();
    }

    private static String joined(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).collect(Collectors.joining(","));
    }

    private static Row row(Notice notice, String channel, String addressed) {
        String name = "tereze/notice/" + notice.person() + '/' + notice.seq() + '/' + channel;
        String whole = addressed.equals(DeliveryRoute.To.CHOSEN.code()) ? name : name + '/' + addressed;
        return new Row(UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)), channel, addressed);
    }

    /// Claims due messages, by priority and then by due time. No other sender claims them during the lease. After
    /// a time in which the database could not be written, messages that were already claimed wait a little longer:
    /// their sender may have a result that is not stored yet.
    public List<Claim> claim(Channel channel, int most, Duration lease) {
        return jdbc.sql("""
                        update notices.outgoing o
                        set due = clock_timestamp() + make_interval(secs => ?), tries = o.tries + 1
                        where %s and o.id in (select w.id from notices.outgoing w
                            where w.channel = ? and w.state in ('waiting', 'stuck') and w.due <= (select clock_timestamp())
                                and (w.tries = 0 or clock_timestamp() > notices.writable_since() + interval '15 s')
                            order by w.turn, w.due limit ? for update skip locked)
                        returning o.id, o.person, o.seq, o.channel, o.addressed, o.at, o.kind, o.service, o.until,
                            o.tries""".formatted(FLUSHED))
                .param(lease.toMillis() / 1000.0)
                .param(channel.code())
                .param(most)
                .query((row, number) -> claim(row))
                .list();
    }

    /// Stores that the provider has accepted the message. This is true even if another sender has claimed it
    /// since. Concurrent calls share a statement.
    public void acknowledge(Claim claim) {
        acknowledging.of(claim.id());
    }

    private Map<UUID, List<UUID>> acknowledge(Set<UUID> messages) {
        jdbc.sql("""
                        update notices.outgoing set state = 'acknowledged', settled = clock_timestamp(), reason = null
                        where %s and id = any (?) and state <> 'acknowledged'""".formatted(FLUSHED)).param(messages.toArray(UUID[]::new)).update();
        return Map.of();
    }

    /// Stops further attempts.
    public void refuse(Claim claim, String reason) {
        jdbc.sql("""
                        update notices.outgoing set state = 'refused', settled = clock_timestamp(), reason = ?
                        where %s and id = ? and tries = ? and state in ('waiting', 'stuck')""".formatted(FLUSHED))
                .params(reason, claim.id(), claim.tries())
                .update();
    }

    /// Schedules another attempt.
    ///
    /// @param stuck whether operators should look
    public void postpone(Claim claim, Duration by, boolean stuck, String reason) {
        jdbc.sql("""
                        update notices.outgoing
                        set due = clock_timestamp() + make_interval(secs => ?), state = ?, reason = ?
                        where %s and id = ? and tries = ? and state in ('waiting', 'stuck')""".formatted(FLUSHED))
                .params(by.toMillis() / 1000.0, stuck ? "stuck" : "waiting", reason, claim.id(), claim.tries())
                .update();
    }

    /// The people whose message was acknowledged in time. A push service acknowledges what the browser has not got yet,
    /// so
    /// its acknowledgement does not count.
    @Override
    public Set<PersonId> inTime(UUID thing, NotificationKind kind) {
        return jdbc.sql("""
                        select distinct o.person from notices.notice n
                        join notices.outgoing o on o.person = n.person and o.seq = n.seq
                        where n.thing = ? and n.kind = ? and n.until is not null and o.channel in ('email', 'sms')
                            and o.state = 'acknowledged' and o.settled <= o.put_out + %s""".formatted(IN_TIME))
                .params(thing, kind.code())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .set();
    }

    public Backlog backlog(Channel channel) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'waiting') waiting,
                            count(*) filter (where state = 'stuck') stuck,
                            (select count(*) from notices.outgoing r where r.channel = ? and r.state = 'refused') refused,
                            coalesce(extract(epoch from clock_timestamp() - min(put_out)), 0) oldest
                        from notices.outgoing where channel = ? and state in ('waiting', 'stuck')""")
                .params(channel.code(), channel.code())
                .query((row, number) -> new Backlog(
                        channel,
                        row.getLong("waiting"),
                        row.getLong("stuck"),
                        row.getLong("refused"),
                        Duration.ofMillis((long) (row.getDouble("oldest") * 1000))))
                .single();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Claim(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getLong("seq"),
                DeliveryRoute.of(Channel.of(row.getString("channel")).orElseThrow(), row.getString("addressed")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new NotificationContent(
                        row.getString("kind"), row.getString("service"), until == null ? null : until.toInstant()),
                row.getInt("tries"));
    }
}
