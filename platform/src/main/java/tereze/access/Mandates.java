package tereze.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.access.rules.MandateRules;
import tereze.access.rules.MandateRules.Facts;
import tereze.access.rules.MandateRules.Move;
import tereze.access.rules.MandateRules.Ruling;
import tereze.access.store.MandateTable;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.Keeping;
import tereze.acts.PersonId;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.people.People;
import tereze.people.Person;

/// Powers of attorney: given, seen, taken back, declined. Thread-safe; any number of nodes.
@Service
public final class Mandates {
    private final Acts acts;
    private final People people;
    private final MandateTable table;
    private final Delegated delegated;
    private final ActingLaw law;
    private final InstantSource clock;

    Mandates(Acts acts, People people, MandateTable table, Delegated delegated, ActingLaw law, InstantSource clock) {
        this.acts = acts;
        this.people = people;
        this.table = table;
        this.delegated = delegated;
        this.law = law;
        this.clock = clock;
    }

    /// Gives a mandate, whether or not the register knows its representative: the same is written, and the same told.
    public MandateGiving give(GiveMandate wished, Keeping<MandateGiving> keeping) {
        return acts.decide(() -> tryGiving(wished), keeping);
    }

    /// Carries out a command to a mandate.
    public MandateOutcome carryOut(UUID mandate, PersonId by, MandateCommand command, Keeping<MandateOutcome> keeping) {
        return acts.decide(() -> tryCommand(mandate, by, command), keeping);
    }

    /// A mandate, for its giver and its holder; empty for everybody else and where there is none.
    public Optional<Mandate> find(UUID mandate, PersonId by) {
        return table.find(mandate).map(Versioned::state).filter(found -> found.concerns(by));
    }

    /// Mandates that a person gave, the newest first.
    ///
    /// @param before the last of the page before; an id later than all for the first page
    public List<Mandate> givenBy(PersonId person, UUID before, int limit) {
        return table.givenBy(person, before, limit);
    }

    /// Mandates that a person holds, the newest first.
    ///
    /// @param before the last of the page before; an id later than all for the first page
    public List<Mandate> heldBy(PersonId person, UUID before, int limit) {
        return table.heldBy(person, before, limit);
    }

    /// How a mandate stands now.
    public MandateStatus statusOf(Mandate mandate) {
        return mandate.statusAt(clock.instant());
    }

    /// The latest last day that a mandate given now may have.
    public LocalDate latestDay() {
        return law.latest(law.dayOf(clock.instant()));
    }

    private Decision<MandateGiving> tryGiving(GiveMandate wished) {
        Instant now = now();
        LocalDate today = law.dayOf(now);
        Versioned<Person> giver = people.findStored(wished.principal()).orElseThrow();
        // Before what it guards: of two givings at once the later is decided again.
        int version = table.givingVersion(wished.principal());
        Facts facts = new Facts(
                people.byIin(wished.representative()).map(Person::personId).orElse(null),
                law.capable(giver.state(), today),
                table.countedOf(wished.principal(), now, now.minus(MandateRules.LATELY), MandateRules.MAX_COUNTED),
                delegated.services(),
                today,
                law.latest(today),
                law.endOf(wished.lastDay(), now));
        return switch (MandateRules.give(wished, facts, now)) {
            case Ruling.Refuses(MandateGiving refusal) -> Decision.refusal(refusal);
            case Ruling.Happens(MandateAct.Given act) -> {
                UUID receipt = acts.newId();
                Mandate mandate = MandateRules.evolve(acts.newId(), null, act);
                Change change = Change.by(wished.principal().value(), MandateAct.GROUND)
                        .act(receipt, mandate.id(), Version.NONE, act)
                        .state(MandateTable.MANDATES, mandate, Version.NONE)
                        .moves(MandateTable.GIVING, wished.principal().value(), version)
                        .with(reliedOn(giver))
                        .build();
                yield new Decision<>(new MandateGiving.Given(mandate.id(), receipt, mandate.lastDay()), change);
            }
        };
    }

    private static Change.Contribution reliedOn(Versioned<Person> person) {
        return new Change.Contribution(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Change.Relied(
                        People.TABLE, person.state().id(), person.version().number())));
    }

    private Decision<MandateOutcome> tryCommand(UUID id, PersonId by, MandateCommand command) {
        Optional<Versioned<Mandate>> stored = table.find(id);
        if (stored.isEmpty()) {
            return Decision.refusal(new MandateRefusal.Unknown());
        }
        Mandate mandate = stored.get().state();
        Instant now = now();
        return switch (MandateRules.decide(command, mandate, now)) {
            case Move.Refuses(MandateRefusal refusal) -> Decision.refusal(refusal);
            case Move.Happens(MandateAct act) -> {
                UUID receipt = acts.newId();
                Mandate after = MandateRules.evolve(id, mandate, act);
                Change change = Change.by(by.value(), MandateAct.GROUND)
                        .act(receipt, id, stored.get().version(), act)
                        .state(MandateTable.MANDATES, after, stored.get().version())
                        .build();
                yield new Decision<>(new MandateOutcome.Ended(id, receipt, after.statusAt(now)), change);
            }
        };
    }

    /// Whole milliseconds: what is told, recorded and stored is then the same moment.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
