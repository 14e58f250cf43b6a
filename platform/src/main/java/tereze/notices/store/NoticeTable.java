package tereze.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Page;
import tereze.notices.Notice;
import tereze.notices.Notices;

/// Notifications in `notices.notice`, one for each act and person; in `notices.seen`, up to which one a person has seen
/// them.
@Component
public final class NoticeTable implements Notices {
    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds notifications. An existing one stays unchanged.
    ///
    /// @param projection the listener's connection
    public void add(List<Notice> notices, JdbcClient projection) {
        NoticeColumns columns = new NoticeColumns(notices);
        projection
                .sql("insert into notices.notice (person, seq, at, kind, thing, service, until, receipt)"
                        + " select * from unnest(?, ?, ?::text[]::timestamptz[], ?, ?, ?, ?::text[]::timestamptz[], ?)"
                        + " on conflict do nothing")
                .params(
                        columns.persons(),
                        columns.seqs(),
                        columns.ats(),
                        columns.kinds(),
                        notices.stream().map(Notice::thing).toArray(UUID[]::new),
                        columns.services(),
                        columns.untils(),
                        notices.stream().map(Notice::receipt).toArray(UUID[]::new))
                .update();
    }

    @Override
    public List<Notice> to(PersonId person, long before, int limit) {
        return jdbc.sql("""
                        select person, seq, at, kind, thing, service, until, receipt from notices.notice
                        where person = ? and seq < ? order by seq desc limit ?""")
                .param(person.value())
                .param(before)
                .param(limit)
                .query((row, number) -> notice(row))
                .list();
    }

    /// The thing that a notification is about.
    public Optional<UUID> thingOf(PersonId person, long seq) {
        return jdbc.sql("select thing from notices.notice where person = ? and seq = ?")
                .params(person.value(), seq)
                .query(UUID.class)
                .optional();
    }

    @Override
    public long seenBy(PersonId person) {
        return jdbc.sql("select seq from notices.seen where person = ?")
                .param(person.value())
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    @Override
    public void see(PersonId person, long seq) {
        jdbc.sql("insert into notices.seen (person, seq) values (?, ?)"
                        + " on conflict (person) do update set seq = excluded.seq where seen.seq < excluded.seq")
                .params(person.value(), seq)
                .update();
    }

    @Override
    public int unseenBy(PersonId person) {
        return jdbc.sql("""
                        select count(*) from (select from notices.notice n where n.person = :person
                            and n.seq > coalesce((select s.seq from notices.seen s where s.person = :person), -1)
                            limit :most) unseen""")
                .param("person", person.value())
                .param("most", Page.SIZE)
                .query(Integer.class)
                .single();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
        return new Notice(
                new PersonId(row.getObject("person", UUID.class)),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("kind"),
                row.getObject("thing", UUID.class),
                row.getString("service"),
                until == null ? null : until.toInstant(),
                row.getObject("receipt", UUID.class));
    }
}
