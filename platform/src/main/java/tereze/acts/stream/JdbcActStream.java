package tereze.acts.stream;

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
        return jdbc.sql("select seq, record from acts.act where id = ?")
                .param(id)
                .query(mapper)
                .optional();
    }

    @Override
    public List<RecordedAct> of(UUID thing) {
        return jdbc.sql("select seq, record from acts.act where thing = ? order by seq")
                .param(thing)
                .query(mapper)
                .list();
    }

    @Override
    public List<RecordedAct> about(PersonId person, long before, int limit, List<Class<? extends Act>> families) {
        return jdbc.sql("""
                        select a.seq, a.record from acts.subject s join acts.act a on a.seq = s.seq
                        where s.person = :person and s.seq < :before and (:all or s.kind = any(:kinds))
                        order by s.seq desc limit :limit""")
                .param("person", person.value())
                .param("before", before)
                .param("all", families.isEmpty())
                .param("kinds", codec.numbersIn(families).toArray(Integer[]::new))
                .param("limit", limit)
                .query(mapper)
                .list();
    }

    @Override
    public List<Follower> followers() {
        return jdbc.sql("""
                        select c.listener, (select coalesce(max(seq), -1) from acts.act) - c.seq as behind,
                            (select count(*) from acts.parked p where p.listener = c.listener) as parked
                        from acts.cursor c order by c.listener""")
                .query((row, number) ->
                        new Follower(row.getString("listener"), row.getLong("behind"), row.getLong("parked")))
                .list();
    }

    @Override
    public List<RecordedAct> after(long seq, int limit) {
        return jdbc.sql("select seq, record from acts.act where seq > ? order by seq limit ?")
                .params(seq, limit)
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
