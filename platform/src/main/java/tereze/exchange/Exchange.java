package tereze.exchange;

import com.google.errorprone.annotations.CheckReturnValue;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.Actor;
import tereze.acts.Command;
import tereze.acts.Outcome;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.agencies.Agencies;
import tereze.agencies.Ground;
import tereze.exchange.rules.AddressQuestion;
import tereze.law.WorkingCalendars;
import tereze.people.People;
import tereze.people.Person;

/// Agencies query the registers here, instead of asking the citizen for a paper. Thread-safe.
@Service
public final class Exchange {
    /// The reason of the command until the agency's legal ground is known.
    private static final String REASON = "exchange";

    /// Replaces an unknown person, so that the query takes the same time.
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final Agencies agencies;
    private final People people;
    private final Addresses addresses;
    private final WorkingCalendars calendars;

    Exchange(Agencies agencies, People people, Addresses addresses, WorkingCalendars calendars) {
        this.agencies = agencies;
        this.people = people;
        this.addresses = addresses;
        this.calendars = calendars;
    }

    /// Answers whether a person is registered at an address. The query is an act that the person can see. It is
    /// committed when the command returns.
    @CheckReturnValue
    public Command<Outcome<ResidenceAnswer, VerifyRefusal>> verify(VerifyAddress question) {
        return Command.by(Actor.agency(question.agency()), REASON, unit -> {
            Optional<Ground> ground = allowed(question);
            return AddressQuestion.refusal(question, ground)
                    .<Outcome<ResidenceAnswer, VerifyRefusal>>map(unit::refuse)
                    .orElseGet(() -> answer(unit, question, ground.orElseThrow()));
        });
    }

    private Optional<Ground> allowed(VerifyAddress question) {
        return question.purpose() == null || question.ground() == null
                ? Optional.empty()
                : agencies.ground(question.agency(), question.purpose(), question.ground());
    }

    private Outcome<ResidenceAnswer, VerifyRefusal> answer(UnitOfWork unit, VerifyAddress question, Ground ground) {
        Optional<Person> found = people.byIin(question.iin());
        @Nullable PersonId person = found.map(Person::personId).orElse(null);
        @Nullable
        Registration residence = addresses
                .residence(
                        person == null ? NOBODY : person,
                        found.filter(Person::sealed).isPresent(),
                        question.rka(),
                        calendars.dayOf(unit.now()),
                        new Viewer.Agency(ground.opensSealed()))
                .orElse(null);
        ResidenceAnswer answer = AddressQuestion.answer(residence);
        unit.because(ground.ground());
        return new Outcome.Done<>(answer, unit.record(AddressQuestion.act(question, ground, person, answer)));
    }
}
