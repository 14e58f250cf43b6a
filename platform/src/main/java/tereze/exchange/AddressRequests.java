package tereze.exchange;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.Actor;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.DueJob;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.agencies.AgencyKind;
import tereze.api.Page;
import tereze.exchange.rules.RequestRules;
import tereze.exchange.rules.RequestRules.Facts;
import tereze.exchange.store.RequestTable;
import tereze.people.People;
import tereze.people.Person;

/// Questions of private organisations to people, and the people's answers. Thread-safe, on any number of nodes.
@Service
public final class AddressRequests {
    /// Requests closed in one change. Small, so that a conflict between two nodes costs little work.
    private static final int LAPSED_AT_ONCE = 50;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Acts acts;
    private final Agencies agencies;
    private final People people;
    private final Addresses addresses;
    private final RequestTable table;
    private final ConsentLaw law;
    private final InstantSource clock;

    AddressRequests(
            Acts acts,
            Agencies agencies,
            People people,
            Addresses addresses,
            RequestTable table,
            ConsentLaw law,
            InstantSource clock) {
        this.acts = acts;
        this.agencies = agencies;
        this.people = people;
        this.addresses = addresses;
        this.table = table;
        this.law = law;
        this.clock = clock;
    }

    /// A request as its organisation sees it.
    ///
    /// @param asked when the organisation asked
    /// @param until the moment at which a `pending` request becomes `unavailable`
    public record Progress(UUID request, RequestStatusForAgency status, Instant asked, Instant until) {}

    /// Records a question. The record and the answer are the same whether or not the register knows the person. If
    /// the organisation already waits for this person's answer, the question is recorded without the person: the
    /// person is asked once, and the organisation reads the same as for a person who does not answer.
    ///
    /// @throws tereze.acts.Overloaded if too many questions of the organisation arrive at the same time
    @CheckReturnValue
    public Command<Outcome<AddressRequest, AskRefusal>> ask(AskPerson question) {
        Agency agency = agencies.byCode(question.agency()).orElseThrow();
        return Command.by(Actor.agency(agency.id()), RequestAct.REASON, unit -> ask(unit, question, agency))
                .oneAtATime(agency.id());
    }

    /// The progress of a request; empty if there is no such request or it belongs to another organisation.
    public Optional<Progress> progress(UUID request, String agency) {
        Instant now = clock.instant();
        return table.find(request)
                .map(Versioned::state)
                .filter(found -> found.agency().equals(agency))
                .map(found -> progress(found, now));
    }

    /// The progress of all requests of an organisation, newest first.
    ///
    /// @param before the last id of the page before; for the first page an id later than all
    public List<Progress> progressOfAll(String agency, UUID before, int limit) {
        Instant now = clock.instant();
        return table.by(agency, before, limit).stream()
                .map(found -> progress(found, now))
                .toList();
    }

    private static Progress progress(AddressRequest request, Instant now) {
        return new Progress(request.id(), RequestRules.seenByAsker(request, now), request.asked(), request.until());
    }

    /// Records a person's answer.
    @CheckReturnValue
    public Command<Outcome<AddressRequest, RequestRefusal>> answer(UUID id, PersonId by, RequestCommand answer) {
        return Command.by(
                by,
                RequestAct.REASON,
                unit -> unit.change(
                        RequestTable.REQUESTS,
                        id,
                        RequestRefusal.Unknown::new,
                        request -> RequestRules.decide(
                                answer, request, () -> facts(request, by, unit.now()), unit.now())));
    }

    /// Requests about a person, newest first.
    ///
    /// @param before the last id of the page before; for the first page an id later than all
    public List<AddressRequest> of(PersonId person, UUID before, int limit) {
        return table.of(person, before, limit);
    }

    /// Requests that wait for a person's answer, the most urgent first, at most [Page#SIZE].
    public List<AddressRequest> waitingFor(PersonId person) {
        return table.waitingFor(person, clock.instant(), Page.SIZE);
    }

    /// A request about this person; empty if there is none, or if it is about another person.
    public Optional<AddressRequest> find(UUID request, PersonId person) {
        return table.find(request).map(Versioned::state).filter(found -> found.concerns(person));
    }

    /// The status of a request for its person.
    public RequestStatus statusOf(AddressRequest request) {
        return RequestRules.seenByPerson(request, clock.instant());
    }

    /// Closes requests without an answer in time, the oldest first. Safe on any number of nodes at the same time:
    /// after a conflict, the later one reads again what is still due.
    ///
    /// @return the number of closed requests
    public int lapseDue(Instant now) {
        return new DueJob<Instant>(
                        last -> table.silentBy(now, last),
                        LAPSED_AT_ONCE,
                        requests -> acts.run(Command.bySystem(RequestAct.REASON, unit -> lapse(unit, requests))))
                .run();
    }

    private Outcome<AddressRequest, AskRefusal> ask(UnitOfWork unit, AskPerson question, Agency agency) {
        if (agency.kind() != AgencyKind.PRIVATE) {
            return unit.refuse(new AskRefusal.NotPrivate());
        }
        if (question.purpose() == null) {
            return unit.refuse(new AskRefusal.PurposeMissing());
        }
        Instant now = unit.now();
        // The guard row is read before the rows it guards: of two concurrent questions of one organisation,
        // the later is decided again.
        unit.move(RequestTable.ASKING, agency.id());
        Optional<Instant> oldest = table.nthAsked(agency, law.hourly(), now.minus(HOUR));
        if (oldest.isPresent()) {
            return unit.refuse(new AskRefusal.TooOften(oldest.get().plus(HOUR)));
        }
        @Nullable
        PersonId person = people.byIin(question.iin())
                .map(Person::personId)
                .filter(known -> !table.asks(agency, known, now))
                .orElse(null);
        return unit.begin(
                RequestTable.REQUESTS,
                Decision.<RequestAct, AskRefusal>accept(RequestRules.ask(
                        agency.code(), person, question.rka(), question.purpose(), law.due(now), now)));
    }

    /// The current facts of the registers.
    private Facts facts(AddressRequest request, PersonId by, Instant now) {
        Person person = people.find(by).orElseThrow();
        LocalDate today = law.dayOf(now);
        boolean hidden = person.sealed()
                || addresses.standingOf(by, new Viewer.Rules()).stream().anyMatch(Registration::sealed);
        return new Facts(
                law.capable(person, today),
                hidden,
                request.rka() != null
                        && addresses
                                .residence(by, hidden, request.rka(), today, new Viewer.Agency(false))
                                .isPresent());
    }

    private static int lapse(UnitOfWork unit, List<UUID> due) {
        int lapsed = 0;
        for (AddressRequest request : unit.findAll(RequestTable.REQUESTS, due)) {
            switch (RequestRules.decide(new RequestCommand.Lapse(), request, AddressRequests::unasked, unit.now())) {
                case Decision.Refused<RequestAct, RequestRefusal> _ -> {}
                case Decision.Accepted<RequestAct, RequestRefusal>(var happened) -> {
                    unit.stage(RequestTable.REQUESTS, request.id(), happened);
                    lapsed++;
                }
            }
        }
        return lapsed;
    }

    private static Facts unasked() {
        throw new IllegalStateException("silence rests on no register");
    }
}
