package tereze.exchange;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.Keeping;
import tereze.acts.PersonId;
import tereze.acts.table.Version;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.agencies.Agencies;
import tereze.agencies.Ground;
import tereze.exchange.AddressVerification.Answered;
import tereze.exchange.rules.AddressQuestion;
import tereze.people.People;
import tereze.people.Person;

/// Agencies ask the registers here, instead of asking the citizen for a paper. Thread-safe.
@Service
public final class Exchange {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    /// Nobody: asked about where the register knows no such person, so that the answer takes the same work.
    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final Acts acts;
    private final Agencies agencies;
    private final People people;
    private final Addresses addresses;
    private final InstantSource time;

    Exchange(Acts acts, Agencies agencies, People people, Addresses addresses, InstantSource time) {
        this.acts = acts;
        this.agencies = agencies;
        this.people = people;
        this.addresses = addresses;
        this.time = time;
    }

    /// Tells an agency whether a person is registered at an address. The question is an act that the person sees; it is
    /// durable when this returns.
    public AddressVerification verify(VerifyAddress question, Keeping<AddressVerification> keeping) {
        return acts.decide(
                () -> {
                    Optional<Ground> ground = allowed(question);
                    return AddressQuestion.refusal(question, ground)
                            .map(Decision::refusal)
                            .orElseGet(() -> answer(question, ground.orElseThrow()));
                },
                keeping);
    }

    private Optional<Ground> allowed(VerifyAddress question) {
        return question.purpose() == null || question.ground() == null
                ? Optional.empty()
                : agencies.ground(question.agency(), question.purpose(), question.ground());
    }

    private Decision<AddressVerification> answer(VerifyAddress question, Ground ground) {
        Optional<Person> found = people.byIin(question.iin());
        @Nullable PersonId person = found.map(Person::personId).orElse(null);
        LocalDate today = LocalDate.ofInstant(time.instant(), ZONE);
        @Nullable
        Registration residence = addresses
                .residence(
                        person == null ? NOBODY : person,
                        found.filter(Person::sealed).isPresent(),
                        question.rka(),
                        today,
                        new Viewer.Agency(ground.opensSealed()))
                .orElse(null);
        UUID receipt = acts.newId();
        Answered answered = AddressQuestion.answer(residence, receipt);
        Change change = Change.by(question.agency(), ground.ground())
                .act(receipt, receipt, Version.NONE, AddressQuestion.act(question, ground, person, answered.answer()))
                .build();
        return new Decision<>(answered, change);
    }
}
