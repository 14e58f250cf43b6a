package tereze.exchange.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tereze.acts.DueJob.DueItem;
import tereze.acts.Lifecycle;
import tereze.acts.PersonId;
import tereze.acts.table.Reads;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateLoader;
import tereze.acts.table.StateTable;
import tereze.acts.table.Versioned;
import tereze.agencies.Agency;
import tereze.exchange.AddressRequest;
import tereze.exchange.RequestAct;
import tereze.exchange.RequestStage;
import tereze.exchange.rules.RequestRules;

/// The table of requests.
@Component
public final class RequestTable {
    private static final StateTable<AddressRequest> TABLE = StateTable.of("exchange.request", AddressRequest.class)
            .stage("stage")
            .derived("due", Instant.class, RequestTable::due)
            .frozen("agency", "person", "rka", "purpose", "asked", "until")
            .build();

    /// The lifecycle of a request.
    public static final Lifecycle<AddressRequest, RequestAct> REQUESTS =
            new Lifecycle<>(TABLE, RequestAct.class, RequestRules::evolve);

    /// The guard row of an organisation's questions, by the organisation's id.
    public static final SetGuard ASKING = new SetGuard("exchange.asking");

    private final JdbcClient jdbc;
    private final StateLoader<AddressRequest> byId;

    public RequestTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.byId = TABLE.byId(jdbc);
    }

    public Optional<Versioned<AddressRequest>> find(UUID id) {
        return byId.first(id);
    }

    /// The time of an organisation's n-th newest question; empty if it has asked fewer since then. Rests on the guard
    /// row of its questions.
    public Optional<Instant> nthAsked(Agency agency, int nth, Instant since) {
        return Reads.restingOn(
                ASKING.table(),
                agency.id(),
                () -> jdbc.sql("""
                        select asked from exchange.request where agency = ? and asked > ?::timestamptz
                        order by asked desc offset ? limit 1""")
                        .params(agency.code(), since.toString(), nth - 1)
                        .query((row, number) ->
                                row.getObject("asked", OffsetDateTime.class).toInstant())
                        .optional());
    }

    /// Whether an organisation waits for a person's answer, as far as it can see: a refusal looks like no answer
    /// until the time is over. Rests on the guard row of its questions.
    public boolean asks(Agency agency, PersonId person, Instant now) {
        return Reads.restingOn(
                ASKING.table(),
                agency.id(),
                () -> jdbc.sql("""
                        select exists (select from exchange.request where person = ? and agency = ?
                            and until > ?::timestamptz and coalesce(stage ->> 'told', 'nothing') = 'nothing')""")
                        .params(person.value(), agency.code(), now.toString())
                        .query(Boolean.class)
                        .single());
    }

    /// Requests about a person, newest first.
    public List<AddressRequest> of(PersonId person, UUID before, int limit) {
        return TABLE
                .where(jdbc, "s.person = ? and s.id < ? order by s.id desc limit ?", person.value(), before, limit)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /// Requests that wait for a person's answer, the most urgent first.
    public List<AddressRequest> waitingFor(PersonId person, Instant now, int limit) {
        return TABLE
                .where(
                        jdbc,
                        "s.person = ? and s.status = 'waiting' and s.until > ?::timestamptz order by s.until limit ?",
                        person.value(),
                        now.toString(),
                        limit)
                .stream()
                .map(Versioned::state)
                .toList();
    }

    /// Requests of an organisation, newest first.
    public List<AddressRequest> by(String agency, UUID before, int limit) {
        return TABLE.where(jdbc, "s.agency = ? and s.id < ? order by s.id desc limit ?", agency, before, limit).stream()
                .map(Versioned::state)
                .toList();
    }

    /// Requests without an answer in time, the oldest first.
    ///
    /// @param last the last row of the page before; null for the first page
    public List<DueItem<Instant>> silentBy(Instant now, @Nullable DueItem<Instant> last) {
        return TABLE.due(jdbc, "s.status = 'waiting'", now, last);
    }

    private static @Nullable Instant due(AddressRequest request) {
        return switch (request.stage()) {
            case RequestStage.Waiting _ -> request.until();
            case RequestStage.Given _, RequestStage.Refused _, RequestStage.Lapsed _ -> null;
        };
    }
}
