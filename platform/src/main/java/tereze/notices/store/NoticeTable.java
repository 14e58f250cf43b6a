package tereze.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.notices.Notice;
import tereze.notices.Notices;

/// Notifications in `notices.notice`, one for each act and person.
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
