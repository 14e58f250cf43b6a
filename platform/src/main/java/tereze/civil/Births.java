package tereze.civil;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.RegistrationKind;
import tereze.addresses.RegistrationOutcome;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.civil.rules.BirthRules;
import tereze.civil.rules.ChildsHome;
import tereze.civil.store.BirthTable;
import tereze.documents.PaperTexts;
import tereze.law.WorkingCalendars;
import tereze.people.DocumentKind;
import tereze.people.IdentityDocument;
import tereze.people.PeopleRegister;
import tereze.people.Person;

/// Registers births. Thread-safe.
@Service
public final class Births {
    private static final PaperTexts TEXTS = new PaperTexts("civil-papers");

    private final BirthTable births;
    private final PeopleRegister register;
    private final Addresses addresses;
    private final WorkingCalendars calendars;

    public Births(BirthTable births, PeopleRegister register, Addresses addresses, WorkingCalendars calendars) {
        this.births = births;
        this.register = register;
        this.addresses = addresses;
        this.calendars = calendars;
    }

    /// Registers a birth: the child, its parents, its certificate, and its home if there is one to register it at.
    ///
    /// @return why nothing was staged; empty if everything was
    public Optional<BirthRefusal> register(UnitOfWork unit, NewBirth birth) {
        if (births.ofMedical(birth.medical()).isPresent()) {
            return Optional.of(new BirthRefusal.RegisteredBefore());
        }
        LocalDate today = calendars.dayOf(unit.now());
        Optional<UUID> home = homeOf(birth.parents(), today);
        Optional<Person> entered = register.enter(unit, BirthRules.child(birth));
        if (entered.isEmpty()) {
            return Optional.of(new BirthRefusal.NoIin());
        }
        Person child = entered.get();
        birth.parents().forEach(parent -> register.relate(unit, parent.personId(), child.personId(), birth.born()));
        IdentityDocument certificate = register.issue(
                unit, child.personId(), DocumentKind.BIRTH_CERTIFICATE, TEXTS.in("issuer", Language.KK), today, null);
        unit.stage(
                BirthTable.BIRTHS,
                unit.newId(),
                List.of(BirthRules.registered(birth, child.personId(), certificate.id(), unit.now())));
        home.ifPresent(premises -> moveIn(unit, child, premises, today));
        return Optional.empty();
    }

    /// Nobody is asked: a child under fourteen lives where its parents live.
    private void moveIn(UnitOfWork unit, Person child, UUID premises, LocalDate today) {
        RegistrationOutcome outcome = addresses.register(
                unit, List.of(Register.permanent(child.personId(), premises, today, child.sealed())));
        if (outcome instanceof RegistrationOutcome.Refused refused) {
            throw new IllegalStateException("a newborn child was refused a registration: " + refused);
        }
    }

    /// Nobody may be registered at premises under arrest.
    private Optional<UUID> homeOf(List<Person> parents, LocalDate today) {
        return ChildsHome.of(parents.stream()
                        .map(parent -> new ChildsHome.Parent(
                                parent, homeOf(parent.personId(), today).orElse(null)))
                        .toList())
                .flatMap(addresses::premises)
                .filter(premises -> !premises.arrested())
                .map(Premises::id);
    }

    /// Where a person is registered permanently today.
    private Optional<UUID> homeOf(PersonId person, LocalDate today) {
        return addresses.standingOrHolding(person, today, new Viewer.Rules()).stream()
                .filter(held -> held.kind() == RegistrationKind.PERMANENT && held.holdsOn(today))
                .map(Registration::premises)
                .findFirst();
    }
}
