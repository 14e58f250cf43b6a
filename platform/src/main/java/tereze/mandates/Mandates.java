package tereze.mandates;

import com.google.errorprone.annotations.CheckReturnValue;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.acts.table.Versioned;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.Term;
import tereze.law.WorkingCalendars;
import tereze.mandates.rules.MandateRules;
import tereze.mandates.rules.MandateRules.Facts;
import tereze.mandates.store.MandateTable;
import tereze.people.People;
import tereze.people.Person;

/// Powers of attorney: giving, reading, revoking, declining. Thread-safe; any number of nodes.
@Service
public final class Mandates {
    private static final LawId TERM = new LawId("mandate-term");

    private final People people;
    private final MandateTable table;
    private final Delegated delegated;
    private final Law law;
    private final WorkingCalendars calendars;
    private final InstantSource clock;

    Mandates(
            People people,
            MandateTable table,
            Delegated delegated,
            Law law,
            WorkingCalendars calendars,
            InstantSource clock) {
        this.people = people;
        this.table = table;
        this.delegated = delegated;
        this.law = law;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Gives a mandate. The records and the response are the same whether or not the register contains the
    /// representative.
    @CheckReturnValue
    public Command<Outcome<Mandate, GiveMandateRefusal>> give(GiveMandate wished) {
        return Command.by(
                wished.principal(),
                MandateAct.REASON,
                unit -> unit.begin(MandateTable.MANDATES, MandateRules.give(wished, facts(unit, wished), unit.now())));
    }

    @CheckReturnValue
    public Command<Outcome<Mandate, MandateRefusal>> end(UUID id, MandateCommand command) {
        return Command.by(
                command.by(),
                MandateAct.REASON,
                unit -> unit.change(
                        MandateTable.MANDATES,
                        id,
                        MandateRefusal.Unknown::new,
                        mandate -> MandateRules.decide(command, mandate, unit.now())));
    }

    private Facts facts(UnitOfWork unit, GiveMandate wished) {
        LocalDate today = calendars.dayOf(unit.now());
        return new Facts(
                people.byIin(wished.representative()).map(Person::personId).orElse(null),
                people.find(wished.principal()).orElseThrow().isCapable(law.majority(today), today),
                unit.count(MandateTable.GIVING, wished.principal()),
                delegated.services(),
                today,
                latest(today),
                calendars.asKnownAt(unit.now()).endOf(wished.lastDay()));
    }

    /// A mandate, for its giver and its holder; empty for others and if there is no such mandate.
    public Optional<Mandate> find(UUID mandate, PersonId by) {
        return table.find(mandate).map(Versioned::state).filter(found -> found.concerns(by));
    }

    /// Mandates that a person gave, newest first.
    ///
    /// @param before the last one of the previous page; for the first page an id later than all
    public List<Mandate> givenBy(PersonId person, UUID before, int limit) {
        return table.givenBy(person, before, limit);
    }

    /// Mandates that a person holds, newest first.
    ///
    /// @param before the last one of the previous page; for the first page an id later than all
    public List<Mandate> heldBy(PersonId person, UUID before, int limit) {
        return table.heldBy(person, before, limit);
    }

    /// The current status of a mandate.
    public MandateStatus statusOf(Mandate mandate) {
        return mandate.statusAt(clock.instant());
    }

    /// The latest last day of a mandate that is given now.
    public LocalDate latestDay() {
        return latest(calendars.dayOf(clock.instant()));
    }

    private LocalDate latest(LocalDate given) {
        return new Term.Months(Math.toIntExact(law.whole(TERM, given))).ahead(given);
    }
}
