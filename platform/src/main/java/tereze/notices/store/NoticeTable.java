package tereze.notices.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.notices.Notice;
import tereze.notices.NoticeKind;
import tereze.notices.Notices;

/// The messages as they stand, one for each act and person.
@Component
public final class NoticeTable implements Notices {
    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds a message.
    ///
    /// @param projection the listener's connection
    public void add(Notice notice, JdbcClient projection) {
        projection
                .sql("""
                        insert into notices.notice (person, seq, at, kind, thing, service, until, receipt)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .param(notice.person().value())
                .param(notice.seq())
                .param(time(notice.at()))
                .param(notice.kind().code())
                .param(notice.thing())
                .param(notice.service())
                .param(time(notice.until()))
                .param(notice.receipt())
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
                NoticeKind.of(row.getString("kind")),
                row.getObject("thing", UUID.class),
                row.getString("service"),
                until == null ? null : until.toInstant(),
                row.getObject("receipt", UUID.class));
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
