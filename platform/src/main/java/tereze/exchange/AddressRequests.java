package tereze.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.DueJob;
import tereze.acts.Keeping;
import tereze.acts.PersonId;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.agencies.AgencyKind;
import tereze.exchange.rules.RequestRules;
import tereze.exchange.rules.RequestRules.Facts;
import tereze.exchange.rules.RequestRules.Move;
import tereze.exchange.store.RequestTable;
import tereze.people.People;
import tereze.people.Person;

/// Private organisations ask here, and the person decides whether they are told. Thread-safe; any number of nodes.
@Service
public final class AddressRequests {
    /// How many requests end in one change: few enough that two nodes which meet lose little work.
    private static final int LAPSED_AT_ONCE = 50;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Acts acts;
    private final Agencies agencies;
    private final People people;
    private final Homes homes;
    private final RequestTable table;
    private final ConsentLaw law;
    private final InstantSource clock;
    private final Turns turns = new Turns();

    AddressRequests(
            Acts acts,
            Agencies agencies,
            People people,
            Homes homes,
            RequestTable table,
            ConsentLaw law,
            InstantSource clock) {
        this.acts = acts;
        this.agencies = agencies;
        this.people = people;
        this.homes = homes;
        this.table = table;
        this.law = law;
        this.clock = clock;
    }

    /// A request as the organisation that asked sees it.
    ///
    /// @param until from when a request that reads `pending` reads `unavailable`
    public record Progress(UUID request, AskerSees status, Instant until) {}

    /// Takes a question down, whether or not the register knows the person: the same is written, and the same
    /// told. Where the organisation waits for this person's answer already, it is taken down as about nobody: the
    /// person is asked once, and the organisation reads what it reads of somebody who does not answer.
    ///
    /// @throws tereze.acts.Overloaded if too many of its questions come at one moment
    public Asking ask(AskPerson question, Keeping<Asking> keeping) {
        Agency agency = agencies.byCode(question.agency()).orElseThrow();
        return turns.of(agency.id(), () -> acts.decide(() -> tryAsking(question, agency), keeping));
    }

    /// What a request has come to; empty for everybody but the organisation that asked, and where there is none.
    public Optional<Progress> progress(UUID request, String agency) {
        Instant now = now();
        return table.find(request)
                .map(Versioned::state)
                .filter(found -> found.agency().equals(agency))
                .map(found -> new Progress(found.id(), RequestRules.seenByAsker(found, now), found.until()));
    }

    /// A person's answer.
    public RequestOutcome answer(UUID request, PersonId by, RequestCommand answer, Keeping<RequestOutcome> keeping) {
        return acts.decide(() -> tryAnswer(request, by, answer), keeping);
    }

    /// Requests about a person, the newest first.
    ///
    /// @param before the last of the page before; an id later than all for the first page
    public List<AddressRequest> of(PersonId person, UUID before, int limit) {
        return table.of(person, before, limit);
    }

    /// A request about this person; empty for everybody else's and for none.
    public Optional<AddressRequest> find(UUID request, PersonId person) {
        return table.find(request).map(Versioned::state).filter(found -> found.concerns(person));
    }

    /// How a request stands for the person whom it is about.
    public RequestStatus statusOf(AddressRequest request) {
        return RequestRules.seenByPerson(request, now());
    }

    /// Ends requests that nobody answered in time, the longest waiting first. May run on any number of nodes at once:
    /// the one that comes later looks again for what is still due.
    ///
    /// @return how many ended
    public int lapseDue(Instant now) {
        Instant at = now.truncatedTo(ChronoUnit.MILLIS);
        return new DueJob<Instant>(
                        last -> table.silentBy(at, last),
                        LAPSED_AT_ONCE,
                        requests -> acts.decide(() -> tryLapsing(requests, at)))
                .run();
    }

    /// Reads the guard row before what it guards: of two questions of one organisation the later is decided again.
    private Decision<Asking> tryAsking(AskPerson question, Agency agency) {
        if (agency.kind() != AgencyKind.PRIVATE) {
            return Decision.refusal(new Asking.NotPrivate());
        }
        if (question.purpose() == null) {
            return Decision.refusal(new Asking.PurposeMissing());
        }
        Instant now = now();
        int version = table.askingVersion(agency.id());
        Optional<Instant> oldest = table.nthAsked(agency.code(), law.hourly(), now.minus(HOUR));
        if (oldest.isPresent()) {
            return Decision.refusal(new Asking.TooOften(oldest.get().plus(HOUR)));
        }
        @Nullable
        PersonId person = people.byIin(question.iin())
                .map(Person::personId)
                .filter(known -> !table.asks(agency.code(), known, now))
                .orElse(null);
        RequestAct.Asked act =
                RequestRules.ask(agency.code(), person, question.rka(), question.purpose(), law.due(now), now);
        UUID receipt = acts.newId();
        AddressRequest request = RequestRules.evolve(acts.newId(), null, act);
        Change change = Change.by(agency.id(), RequestAct.GROUND)
                .act(receipt, request.id(), Version.NONE, act)
                .state(RequestTable.REQUESTS, request, Version.NONE)
                .moves(RequestTable.ASKING, agency.id(), version)
                .build();
        return new Decision<>(new Asking.Asked(request.id(), receipt, request.until()), change);
    }

    private Decision<RequestOutcome> tryAnswer(UUID id, PersonId by, RequestCommand answer) {
        Optional<Versioned<AddressRequest>> stored = table.find(id);
        if (stored.isEmpty()) {
            return Decision.refusal(new RequestRefusal.Unknown());
        }
        AddressRequest request = stored.get().state();
        Instant now = now();
        List<Change.Relied> relied = new ArrayList<>();
        return switch (RequestRules.decide(answer, request, () -> facts(request, by, now, relied), now)) {
            case Move.Refuses(RequestRefusal refusal) -> Decision.refusal(refusal);
            case Move.Happens(RequestAct act) -> {
                UUID receipt = acts.newId();
                AddressRequest after = RequestRules.evolve(id, request, act);
                Change change = Change.by(by.value(), RequestAct.GROUND)
                        .act(receipt, id, stored.get().version(), act)
                        .state(RequestTable.REQUESTS, after, stored.get().version())
                        .with(new Change.Contribution(List.of(), List.of(), List.of(), relied))
                        .build();
                yield new Decision<>(answered(after, receipt, now), change);
            }
        };
    }

    private static RequestOutcome.Answered answered(AddressRequest after, UUID receipt, Instant now) {
        @Nullable
        Disclosed told = switch (after.stage()) {
            case RequestStage.Given(var _, Disclosed disclosed) -> disclosed;
            case RequestStage.Waiting _, RequestStage.Refused _, RequestStage.Lapsed _ -> null;
        };
        return new RequestOutcome.Answered(after.id(), receipt, RequestRules.seenByPerson(after, now), told);
    }

    /// What the registers hold now. Whoever changes it before the commit makes the answer be decided again.
    private Facts facts(AddressRequest request, PersonId by, Instant now, List<Change.Relied> relied) {
        Versioned<Person> person = people.findStored(by).orElseThrow();
        LocalDate today = law.dayOf(now);
        relied.clear();
        relied.add(new Change.Relied(People.TABLE, by.value(), person.version().number()));
        boolean sealed = person.state().sealed() || homes.anySealed(by);
        boolean registered = request.rka() != null && homes.livesAt(by, request.rka(), today, relied);
        return new Facts(law.capable(person.state(), today), sealed, registered);
    }

    private Decision<Integer> tryLapsing(List<UUID> due, Instant now) {
        Change.Builder change = Change.by(Change.SYSTEM, RequestAct.GROUND);
        int lapsed = 0;
        for (Versioned<AddressRequest> stored : table.all(due)) {
            AddressRequest request = stored.state();
            switch (RequestRules.decide(new RequestCommand.Lapse(), request, AddressRequests::unasked, now)) {
                case Move.Refuses _ -> {}
                case Move.Happens(RequestAct act) -> {
                    lapsed++;
                    change.act(acts.newId(), request.id(), stored.version(), act)
                            .state(
                                    RequestTable.REQUESTS,
                                    RequestRules.evolve(request.id(), request, act),
                                    stored.version());
                }
            }
        }
        return lapsed == 0 ? Decision.refusal(0) : new Decision<>(lapsed, change.build());
    }

    private static Facts unasked() {
        throw new IllegalStateException("silence rests on no register");
    }

    /// Whole milliseconds: what is told, recorded and stored is then the same moment.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
