package tereze.releases.store;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.releases.Outage;
import tereze.releases.OutageAct;
import tereze.releases.rules.OutageRules;

/// The outages of the platform, and the sign of life that all nodes share.
@Component
public final class OutageTable {
    private static final StateTable<Outage> TABLE = StateTable.of("releases.outage", Outage.class)
            .frozen("since", "until")
            .build();

    /// The lifecycle of an outage.
    public static final Lifecycle<Outage, OutageAct> OUTAGES =
            new Lifecycle<>(TABLE, OutageAct.class, OutageRules::evolve);

    private static final double MILLIS = 1_000;

    private final JdbcClient jdbc;

    public OutageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A time without a sign of life.
    ///
    /// @param since the last sign
    /// @param length until now
    public record Silence(Instant since, Duration length) {}

    /// Notes that a node works.
    ///
    /// @param most a longer silence stays as it is
    /// @return the silence, if it is longer; empty if the sign was noted
    public Optional<Silence> beat(Duration most) {
        int noted = jdbc.sql("""
                        insert into releases.beat (id, at) values (1, clock_timestamp())
                        on conflict (id) do update set at = clock_timestamp()
                        where beat.at >= clock_timestamp() - make_interval(secs => ?)""").param(most.toMillis() / MILLIS).update();
        return noted > 0 ? Optional.empty() : silence();
    }

    private Optional<Silence> silence() {
        return jdbc.sql("select at, clock_timestamp() as now from releases.beat")
                .query((row, number) -> {
                    Instant at = row.getObject("at", OffsetDateTime.class).toInstant();
                    return new Silence(
                            at,
                            Duration.between(
                                    at,
                                    row.getObject("now", OffsetDateTime.class).toInstant()));
                })
                .optional();
    }

    /// Notes that a node works, after a silence that was no outage.
    public void goOn(Silence silence) {
        jdbc.sql("update releases.beat set at = clock_timestamp() where at = ?::timestamptz")
                .param(silence.since().toString())
                .update();
    }

    /// The outages that were not over at a moment, the newest first.
    public List<Outage> since(Instant moment, int most) {
        return TABLE
                .where(jdbc, "s.until > ?::timestamptz order by s.until desc limit ?", moment.toString(), most)
                .stream()
                .map(Versioned::state)
                .toList();
    }
}
