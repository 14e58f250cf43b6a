package tereze.mandates.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.Quota;
import tereze.acts.table.Reads;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.mandates.Mandate;
import tereze.mandates.MandateAct;
import tereze.mandates.rules.MandateRules;

/// The table of mandates.
@Component
public final class MandateTable {
    private static final StateTable<Mandate> TABLE = StateTable.of("access.mandate", Mandate.class)
            .stage("stage")
            .frozen("principal", "representative", "ending", "services", "given", "last_day", "until")
            .build();

    public static final Lifecycle<Mandate, MandateAct> MANDATES =
            new Lifecycle<>(TABLE, MandateAct.class, MandateRules::evolve);

    /// The mandates of one giver. Active mandates count, and all of the last thirty days, also ended ones.
    public static final Quota GIVING = Quota.of("access.giving")
            .counting(TABLE, "given", "principal")
            .atMost(
                    MandateRules.MAX_COUNTED,
                    "counted",
                    "s.given > :now - interval '30 days' or (s.status = 'standing' and s.until > :now)")
            .build();

    private final JdbcClient jdbc;

    public MandateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Versioned<Mandate>> find(UUID id) {
        return TABLE.find(jdbc, id);
    }

    /// Mandates that a person gave, newest first.
    public List<Mandate> givenBy(PersonId principal, UUID before, int limit) {
        return states("s.principal = ? and s.id < ? order by s.id desc limit ?", principal.value(), before, limit);
    }

    /// Mandates that a person holds, newest first.
    public List<Mandate> heldBy(PersonId representative, UUID before, int limit) {
        return states(
                "s.representative = ? and s.id < ? order by s.id desc limit ?", representative.value(), before, limit);
    }

    /// Mandates that a holder can use at a moment, the longest lasting first.
    public List<Mandate> usableBy(PersonId representative, Instant now, int limit) {
        return Reads.foundOnly(
                "a mandate that is given meanwhile can be used a moment later",
                () -> states(
                        "s.representative = ? and s.status = 'standing' and s.until > ?::timestamptz"
                                + " order by s.until desc, s.id limit ?",
                        representative.value(),
                        now.toString(),
                        limit));
    }

    private List<Mandate> states(String condition, Object... parameters) {
        return TABLE.where(jdbc, condition, parameters).stream()
                .map(Versioned::state)
                .toList();
    }
}
