package tereze.access.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.access.Mandate;
import tereze.access.MandateStage;
import tereze.acts.PersonId;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;

/// The table of mandates.
@Component
public final class MandateTable {
    /// The declaration that changes name.
    public static final StateTable<Mandate> MANDATES = StateTable.of("access.mandate", Mandate.class)
            .derived("status", String.class, MandateTable::status)
            .derived("ended", Instant.class, MandateTable::ended)
            .frozen("principal", "representative", "ending", "services", "given", "last_day", "until")
            .build();

    /// What one person gives, by their id.
    public static final SetGuard GIVING = new SetGuard("access.giving");

    private final JdbcClient jdbc;

    public MandateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Versioned<Mandate>> find(UUID id) {
        return MANDATES.find(jdbc, id);
    }

    /// Mandates that a person gave, the newest first.
    public List<Mandate> givenBy(PersonId principal, UUID before, int limit) {
        return states("s.principal = ? and s.id < ? order by s.id desc limit ?", principal.value(), before, limit);
    }

    /// Mandates that a person holds, the newest first.
    public List<Mandate> heldBy(PersonId representative, UUID before, int limit) {
        return states(
                "s.representative = ? and s.id < ? order by s.id desc limit ?", representative.value(), before, limit);
    }

    /// The version of the guard row of what a person gives.
    public int givingVersion(PersonId principal) {
        return GIVING.version(jdbc, principal.value());
    }

    /// How many mandates of a giver stand, or were given since a moment.
    public int countedOf(PersonId principal, Instant now, Instant since, int limit) {
        return MANDATES.where(
                        jdbc,
                        "s.principal = ? and (s.given > ?::timestamptz"
                                + " or s.status = 'standing' and s.until > ?::timestamptz) limit ?",
                        principal.value(),
                        since.toString(),
                        now.toString(),
                        limit)
                .size();
    }

    /// What a holder can use at a moment, the longest lasting first.
    public List<Versioned<Mandate>> usableBy(PersonId representative, Instant now, int limit) {
        return MANDATES.where(
                jdbc,
                "s.representative = ? and s.status = 'standing' and s.until > ?::timestamptz"
                        + " order by s.until desc, s.id limit ?",
                representative.value(),
                now.toString(),
                limit);
    }

    private List<Mandate> states(String condition, Object... parameters) {
        return MANDATES.where(jdbc, condition, parameters).stream()
                .map(Versioned::state)
                .toList();
    }

    private static String status(Mandate mandate) {
        return switch (mandate.stage()) {
            case MandateStage.Standing _ -> "standing";
            case MandateStage.Revoked _ -> "revoked";
            case MandateStage.Declined _ -> "declined";
        };
    }

    private static @Nullable Instant ended(Mandate mandate) {
        return switch (mandate.stage()) {
            case MandateStage.Standing _ -> null;
            case MandateStage.Revoked(Instant at) -> at;
            case MandateStage.Declined(Instant at) -> at;
        };
    }
}
