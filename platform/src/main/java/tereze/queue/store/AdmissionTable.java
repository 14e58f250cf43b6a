package tereze.queue.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.queue.Admission;
import tereze.queue.AdmissionAct;
import tereze.queue.PublicAdmission;
import tereze.queue.rules.AdmissionRules;

/// The table of admissions.
@Component
public final class AdmissionTable {
    private static final StateTable<Admission> TABLE = StateTable.of("queue.admission", Admission.class)
            .frozen("event", "pid", "ord", "lane", "reached", "person", "at")
            .unique("event", "pid")
            .unique("event", "person")
            .build();

    /// The lifecycle of an admission.
    public static final Lifecycle<Admission, AdmissionAct> ADMISSIONS =
            new Lifecycle<>(TABLE, AdmissionAct.class, AdmissionRules::evolve);

    private static final int PAGE = 5_000;

    private final JdbcClient jdbc;
    private final StateLoader<Admission> byPid;
    private final StateLoader<Admission> byPerson;

    AdmissionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byPid = TABLE.byUnique(jdbc, "event", "pid");
        this.byPerson = TABLE.byUnique(jdbc, "event", "person");
    }

    /// The admission of a pseudonym.
    public Optional<Admission> ofPid(int event, String pid) {
        return byPid.first(event, pid).map(Versioned::state);
    }

    /// The admission of a person.
    public Optional<Admission> ofPerson(int event, PersonId person) {
        return byPerson.first(event, person.value()).map(Versioned::state);
    }

    /// All admissions of an event, in the order in which they were made.
    public void each(int event, Consumer<PublicAdmission> consumer) {
        PublicAdmission last = null;
        List<PublicAdmission> some = page(event, null);
        while (!some.isEmpty()) {
            some.forEach(consumer);
            last = some.getLast();
            some = some.size() < PAGE ? List.of() : page(event, last);
        }
    }

    private List<PublicAdmission> page(int event, @Nullable PublicAdmission after) {
        return jdbc.sql("""
                        select pid, ord, reached, lane, at from queue.admission
                        where event = ? and (at, ord, pid) > (?::timestamptz, ?, ?)
                        order by at, ord, pid limit ?""")
                .params(
                        event,
                        after == null ? "-infinity" : after.at().toString(),
                        after == null ? "" : after.ord(),
                        after == null ? "" : after.pid(),
                        PAGE)
                .query((row, number) -> PublicAdmission.of(
                        row.getString("pid"),
                        row.getString("ord"),
                        row.getString("reached"),
                        row.getInt("lane"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// Who was admitted by an act.
    public record Came(long act, String ord, int lane) {}

    /// Who was admitted for the first time after an act, in the order of the acts: in that order they become visible,
    /// so nobody is missed whose admission took long. At most 5,000.
    public List<Came> after(int event, long act) {
        return jdbc.sql("""
                        select act_seq, ord, lane from queue.admission
                        where event = ? and act_seq > ? and times = 1 order by act_seq limit ?""")
                .params(event, act, PAGE)
                .query((row, number) -> new Came(row.getLong("act_seq"), row.getString("ord"), row.getInt("lane")))
                .list();
    }

    /// The newest act of the admissions of an event; 0 if there is none.
    public long newest(int event) {
        return jdbc.sql("select coalesce(max(act_seq), 0) from queue.admission where event = ?")
                .param(event)
                .query(Long.class)
                .single();
    }

    /// How many were admitted after a moment.
    public long countSince(int event, Instant after) {
        return jdbc.sql("select count(*) from queue.admission where event = ? and at > ?::timestamptz")
                .params(event, after.toString())
                .query(Long.class)
                .single();
    }
}
