package tereze.acts.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.Act;
import tereze.acts.ActStream;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.record.ActCodec;

/// Reads acts from the database.
public final class JdbcActStream implements ActStream {
    /// The number of bits after the milliseconds, in the first half of a UUIDv7.
    private static final int UUID_7_TIME = 16;

    private final JdbcClient jdbc;
    private final ActCodec codec;
    private final RowMapper<RecordedAct> mapper;

    public JdbcActStream(JdbcClient jdbc, ActCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
        this.mapper = (row, number) -> codec.decode(row.getLong("seq"), row.getBytes("record"));
    }

    @Override
    public Optional<RecordedAct> find(UUID id) {
        return jdbc.sql("select seq, record from acts.act where id = ? and kind = any(?)")
                .params(id, known())
                .query(mapper)
                .optional();
    }

    @Override
    public List<RecordedAct> of(UUID thing) {
        return jdbc.sql("select seq, record from acts.act where thing = ? and kind = any(?) order by seq")
                .params(thing, known())
                .query(mapper)
                .list();
    }

    @Override
    public List<RecordedAct> about(PersonId person, long before, int limit, List<Class<? extends Act>> families) {
        return jdbc.sql("""
                        select a.seq, a.record from acts.subject s join acts.act a on a.seq = s.seq
                        where s.person = :person and s.seq < :before and s.kind = any(:kinds)
                        order by s.seq desc limit :limit""")
                .param("person", person.value())
                .param("before", before)
                .param("kinds", codec.numbersIn(families).toArray(Integer[]::new))
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    /// Acts of kinds that a newer version wrote are left out: a page without a line is better than none.
    private Integer[] known() {
        return codec.numbersIn(List.of()).toArray(Integer[]::new);
    }

    @Override
    public List<Follower> followers() {
        return jdbc.sql("""
                        select c.listener, l.last - c.seq as behind,
                            case when l.last > c.seq then greatest(extract(epoch from clock_timestamp() - greatest(c.moved_at,
                                (select a.at from acts.act a where a.seq = c.seq + 1))), 0)::bigint else 0 end as stopped,
                            (select count(*) from acts.parked p where p.listener = c.listener and p.taken is null) as parked
                        from acts.cursor c cross join (select coalesce(max(seq), -1) as last from acts.act) l
                        order by c.listener""")
                .query((row, number) -> new Follower(
                        row.getString("listener"),
                        row.getLong("behind"),
                        row.getLong("parked"),
                        Duration.ofSeconds(row.getLong("stopped"))))
                .list();
    }

    @Override
    public List<RecordedAct> after(long seq, int limit, List<Class<? extends Act>> families) {
        return jdbc.sql("select seq, record from acts.act where seq > ? and kind = any(?) order by seq limit ?")
                .params(seq, codec.numbersIn(families).toArray(Integer[]::new), limit)
                .query(mapper)
                .list();
    }

    @Override
    public Optional<byte[]> secretOf(UUID act, PersonId subject, String purpose) {
        return jdbc.sql("select record from acts.act where id = ?")
                .param(act)
                .query(byte[].class)
                .optional()
                .flatMap(stored -> codec.secretOf(stored, subject, purpose));
    }

    /// Ids are in the order of time.
    @Override
    public long countSince(Instant moment, List<Class<? extends Act>> families) {
        return jdbc.sql("select count(*) from acts.act where id >= ? and kind = any(?)")
                .param(new UUID(moment.toEpochMilli() << UUID_7_TIME, 0))
                .param(codec.numbersIn(families).toArray(Integer[]::new))
                .query(Long.class)
                .single();
    }

    @Override
    public long last() {
        return jdbc.sql("select coalesce(max(seq), -1) from acts.act")
                .query(Long.class)
                .single();
    }
}
