package tereze.portal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.api.Language;

/// What readers said of pages, in `portal.feedback`.
@Component
public final class FeedbackTable {
    private final JdbcClient jdbc;

    FeedbackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds it, unless it is there already.
    public void add(UUID id, Instant at, String page, Language language, boolean useful, String words) {
        jdbc.sql("""
                        insert into portal.feedback (id, at, page, language, useful, words)
                        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(id, Timestamp.from(at), page, language.code(), useful, words)
                .update();
    }

    /// How many came since a moment.
    public long since(Instant moment) {
        return jdbc.sql("select count(*) from portal.feedback where at >= ?")
                .param(Timestamp.from(moment))
                .query(Long.class)
                .single();
    }
}
