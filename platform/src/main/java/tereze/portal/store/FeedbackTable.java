package tereze.portal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.api.Language;

/// Feedback about pages, in `portal.feedback`.
@Component
public final class FeedbackTable {
    private final JdbcClient jdbc;

    FeedbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds feedback, unless its id exists.
    public void add(UUID id, Instant at, String page, Language language, boolean useful, String words) {
        jdbc.sql("""
                        insert into portal.feedback (id, at, page, language, useful, words)
                        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(id, Timestamp.from(at), page, language.code(), useful, words)
                .update();
    }

    /// The number since a moment.
    public long since(Instant moment) {
        return jdbc.sql("select count(*) from portal.feedback where at >= ?")
                .param(Timestamp.from(moment))
                .query(Long.class)
                .single();
    }
}
