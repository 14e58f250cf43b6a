package tereze.portal.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Drafts of applications, in `portal.draft`: the typed text of each field.
@Component
public final class DraftTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A person's answers so far; empty if the declaration has changed since.
    ///
    /// @param version of the declaration
    public Optional<Map<String, String>> find(PersonId person, String service, int version) {
        return jdbc.sql("select form::text from portal.draft where person = ? and service = ? and version = ?")
                .params(person.value(), service, version)
                .query(String.class)
                .optional()
                .map(form -> JSON.readValue(form, ANSWERS));
    }

    public void save(PersonId person, String service, int version, Map<String, String> answers, Instant now) {
        jdbc.sql("""
                        insert into portal.draft (person, service, version, form, at) values (?, ?, ?, ?::jsonb, ?)
                        on conflict (person, service)
                        do update set version = excluded.version, form = excluded.form, at = excluded.at""")
                .params(person.value(), service, version, JSON.writeValueAsString(answers), Timestamp.from(now))
                .update();
    }

    /// Deletes drafts that were last changed before a moment, oldest first. Skips rows that another node is
    /// deleting.
    ///
    /// @param kept the services whose drafts are all kept
    /// @return how many
    public int forgetBefore(Instant moment, List<String> kept, int limit) {
        return jdbc.sql("""
                        delete from portal.draft where (person, service) in (
                            select d.person, d.service from portal.draft d where d.at < ? and d.service <> all (?)
                            order by d.at limit ? for update skip locked)""")
                .params(Timestamp.from(moment), kept.toArray(String[]::new), limit)
                .update();
    }

    public void remove(PersonId person, String service) {
        jdbc.sql("delete from portal.draft where person = ? and service = ?")
                .params(person.value(), service)
                .update();
    }
}
