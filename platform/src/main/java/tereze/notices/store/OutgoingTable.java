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

/// The queue of what goes out. Moments are the database's, so that nodes need not agree on the time; what is
/// written here is flushed before it counts, or a crash would bring back what a provider has acknowledged.
/// Thread-safe.
@Component
public final class OutgoingTable implements DeliveryConfirmation {
    /// Stands for a notice that goes nowhere but to the cabinet.
    private static final String CABINET = "cabinet";

    /// Always true. It makes the commit of its statement wait for the disk, also where the database does not do so
    /// by default. A statement of its own for this would cost two more round trips.
    private static final String FLUSHED = "(select set_config('synchronous_commit', 'on', true)) = 'on'";

    private final JdbcClient jdbc;
    private final BatchLoader<UUID, UUID> acknowledging;

    OutgoingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.acknowledging = new BatchLoader<>(this::acknowledge);
    }

    /// A message that one sender has taken.
    ///
    /// @param id the same at each try
    /// @param seq the number of the act that it tells of
    /// @param tries this one included; it tells this sender from those before and after
    public record Claim(
            UUID id, PersonId person, long seq, DeliveryRoute way, Instant at, NotificationContent matter, int tries) {}

    /// A notice that is put out.
    ///
    /// @param ways none for a notice that goes nowhere but to the cabinet
    public record Entry(Notice notice, NotificationKind.Priority priority, Collection<DeliveryRoute> ways) {}

    /// A row of the queue to be.
    private record Row(UUID id, String channel, String addressed) {}

    /// Puts notices out by their ways, but for those that were put out before.
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
                ? List.of(row(entry.notice(), CABINET, DeliveryRoute.To.CHOSEN))
                : entry.ways().stream()
                        .map(way -> row(entry.notice(), way.channel().code(), way.to()))
                        .toList();
    }

    private static String joined(List<Row> rows, Function<Row, String> column) {
        return rows.stream().map(column).collect(Collectors.joining(","));
    }

    private static Row row(Notice notice, String channel, DeliveryRoute.To to) {
        String name = "tereze/notice/" + notice.person() + '/' + notice.seq() + '/' + channel;
        String whole = to == DeliveryRoute.To.CHOSEN ? name : name + '/' + to.code();
        return new Row(UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)), channel, to.code());
    }

    /// Takes messages that are due; for the time given nobody else takes them. They go by priority, and within one by
    /// when they came due. When the database takes writes
    /// again after it did not, those that somebody had taken are left a while longer: who took them may hold an
    /// answer that could not be written down.
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

    /// The provider has it. True whoever has taken the message since. Those that come at one moment are written down
    /// together.
    public void acknowledge(Claim claim) {
        acknowledging.of(claim.id());
    }

    private Map<UUID, List<UUID>> acknowledge(Set<UUID> messages) {
        jdbc.sql("""
                        update notices.outgoing set state = 'acknowledged', settled = clock_timestamp(), reason = null
                        where %s and id = any (?) and state <> 'acknowledged'""".formatted(FLUSHED)).param(messages.toArray(UUID[]::new)).update();
        return Map.of();
    }

    /// It is tried no more.
    public void refuse(Claim claim, String reason) {
        jdbc.sql("""
                        update notices.outgoing set state = 'refused', settled = clock_timestamp(), reason = ?
                        where %s and id = ? and tries = ? and state in ('waiting', 'stuck')""".formatted(FLUSHED))
                .params(reason, claim.id(), claim.tries())
                .update();
    }

    /// It is tried again later.
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

    /// Whose message was acknowledged within a day: of a term of three working days there was most of it left.
    @Override
    public Set<PersonId> inTime(UUID thing, NotificationKind kind) {
        return jdbc.sql("""
                        select distinct o.person from notices.notice n
                        join notices.outgoing o on o.person = n.person and o.seq = n.seq
                        where n.thing = ? and n.kind = ? and n.until is not null and o.channel <> 'cabinet'
                            and o.state = 'acknowledged' and o.settled <= o.put_out + interval '1 day'""")
                .params(thing, kind.code())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .set();
    }

    /// How a channel stands.
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
                new DeliveryRoute(
                        Channel.of(row.getString("channel")).orElseThrow(),
                        DeliveryRoute.To.of(row.getString("addressed"))),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new NotificationContent(
                        row.getString("kind"), row.getString("service"), until == null ? null : until.toInstant()),
                row.getInt("tries"));
    }
}
