package tereze.acts.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Act;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.record.ActCodec;
import tereze.acts.record.WrittenByNewerVersion;

/// Reads acts from the database.
public final class JdbcActStream implements ActStream {
    /// The number of bits after the milliseconds, in the first half of a UUIDv7.
    private static final int UUID_7_TIME = 16;

    /// The number of acts that are logged as unreadable: each once.
    private static final int MOST_REMEMBERED = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(JdbcActStream.class);

    private final JdbcClient jdbc;
    private final ActCodec codec;
    private final Integer[] known;
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();

    public JdbcActStream(JdbcClient jdbc, ActCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.known = codec.numbersIn(List.of()).toArray(Integer[]::new);
    }

    /// A stored act.
    ///
    /// @param act empty if it cannot be read
    private record Stored(long seq, Optional<RecordedAct> act) {}

    private Stored stored(ResultSet row, int number) throws SQLException {
        long seq = row.getLong("seq");
        byte[] record = row.getBytes("record");
        return new Stored(seq, readable(seq, () -> codec.decode(seq, record)));
    }

    /// One act that nobody can read must not take a whole page from its person.
    private <T> Optional<T> readable(long seq, Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (WrittenByNewerVersion e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            if (unreadable.size() < MOST_REMEMBERED && unreadable.add(seq)) {
                LOG.error("act {} cannot be read, and pages leave it out", seq, e);
            }
            return Optional.empty();
        }
    }

    @Override
    public Optional<RecordedAct> find(UUID id) {
        return jdbc.sql("select seq, record from acts.act where id = ? and kind = any(?)")
                .params(id, known)
                .query(this::stored)
                .optional()
                .flatMap(Stored::act);
    }

    @Override
    public List<RecordedAct> of(UUID thing) {
        return jdbc
                .sql("select seq, record from acts.act where thing = ? and kind = any(?) order by seq")
                .params(thing, known)
                .query(this::stored)
                .list()
                .stream()
                .flatMap(stored -> stored.act().stream())
                .toList();
    }

    @Override
    public List<RecordedAct> of(Collection<UUID> things, List<Class<? extends Act>> families) {
        return jdbc
                .sql("select seq, record from acts.act where thing = any(?) and kind = any(?) order by seq")
                .params(things.toArray(UUID[]::new), codec.numbersIn(families).toArray(Integer[]::new))
                .query(this::stored)
                .list()
                .stream()
                .flatMap(stored -> stored.act().stream())
                .toList();
    }

    @Override
    public List<RecordedAct> about(PersonId person, long before, int limit, List<Class<? extends Act>> families) {
        return page(
                before,
                limit,
                (from, most) -> jdbc.sql("""
                        select a.seq, a.record from acts.subject s join acts.act a on a.seq = s.seq
                        where s.person = :person and s.seq < :before and s.kind = any(:kinds)
                        order by s.seq desc limit :limit""")
                        .param("person", person.value())
                        .param("before", from)
                        .param("kinds", codec.numbersIn(families).toArray(Integer[]::new))
                        .param("limit", most)
                        .query(this::stored)
                        .list());
    }

    /// Reads at most so many acts from a number on.
    private interface Rows {
        List<Stored> read(long from, int most);
    }

    /// A page. If it contains acts that cannot be read, further ones fill it: a short page is the last.
    private static List<RecordedAct> page(long from, int limit, Rows rows) {
        List<RecordedAct> page = new ArrayList<>();
        long next = from;
        while (true) {
            int most = limit - page.size();
            List<Stored> read = rows.read(next, most);
            read.forEach(stored -> stored.act().ifPresent(page::add));
            if (read.size() < most || page.size() == limit) {
                return List.copyOf(page);
            }
            next = read.getLast().seq();
        }
    }

    @Override
    public List<Follower> followers() {
        return jdbc.sql("""
                        select c.listener, c.seq, l.last - c.seq as behind,
                            case when l.last > c.seq then greatest(extract(epoch from clock_timestamp() - greatest(c.moved_at,
                                (select a.at from acts.act a where a.seq = c.seq + 1))), 0)::bigint else 0 end as stopped,
                            (select count(*) from acts.parked p where p.listener = c.listener and p.taken is null) as parked
                        from acts.cursor c cross join (select coalesce(max(seq), -1) as last from acts.act) l
                        order by c.listener""")
                .query((row, number) -> new Follower(
                        row.getString("listener"),
                        row.getLong("seq"),
                        row.getLong("behind"),
                        row.getLong("parked"),
                        Duration.ofSeconds(row.getLong("stopped"))))
                .list();
    }

    @Override
    public List<RecordedAct> after(long seq, int limit, List<Class<? extends Act>> families) {
        Integer[] kinds = codec.numbersIn(families).toArray(Integer[]::new);
        return page(
                seq,
                limit,
                (from, most) -> jdbc.sql(
                                "select seq, record from acts.act where seq > ? and kind = any(?) order by seq limit ?")
                        .params(from, kinds, most)
                        .query(this::stored)
                        .list());
    }

    @Override
    public Optional<byte[]> secretOf(UUID act, PersonId subject, String purpose) {
        return jdbc.sql("select seq, record from acts.act where id = ?")
                .param(act)
                .query((row, number) -> {
                    byte[] stored = row.getBytes("record");
                    return readable(row.getLong("seq"), () -> codec.secretOf(stored, subject, purpose));
                })
                .optional()
                .flatMap(Function.identity())
                .flatMap(Function.identity());
    }

    /// Ids are in the order of time.
    @Override
    public long countSince(Instant moment, List<Class<? extends Act>> families) {
        return jdbc.sql("select count(*) from acts.act where id >= ? and kind = any(?)")
                .param(firstIdOf(moment))
                .param(codec.numbersIn(families).toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public int countAbout(PersonId person, Instant moment, int most, List<Class<? extends Act>> families) {
        return jdbc.sql("""
                        select count(*) from (select from acts.subject s join acts.act a on a.seq = s.seq
                            where s.person = :person and s.kind = any(:kinds) and a.id >= :first
                            limit :most) counted""")
                .param("person", person.value())
                .param("kinds", codec.numbersIn(families).toArray(Integer[]::new))
                .param("first", firstIdOf(moment))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /// The smallest id that an act of this moment may have.
    private static UUID firstIdOf(Instant moment) {
        return new UUID(moment.toEpochMilli() << UUID_7_TIME, 0);
    }

    @Override
    public long last() {
        return jdbc.sql("select coalesce(max(seq), -1) from acts.act")
                .query(Long.class)
                .single();
    }
}
