package tereze.residence.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.RegistrationCommand;
import tereze.addresses.RegistrationCommand.Register;
import tereze.cases.OutcomeWriter;
import tereze.people.People;
import tereze.people.Person;
import tereze.residence.rules.Children;

/// Registers the applicant or the named child and, for a permanent registration, the children who move along.
@Component
final class RegisterWriter implements OutcomeWriter {
    private final RegisterReads homes;
    private final People people;
    private final Addresses addresses;

    RegisterWriter(RegisterReads homes, People people, Addresses addresses) {
        this.homes = homes;
        this.people = people;
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "residence.register";
    }

    @Override
    public Writing write(UnitOfWork unit, Request request) {
        PersonId newcomer = RegisterReads.person(
                        Optional.ofNullable(request.arguments().get("child")).map(Object::toString))
                .orElse(request.applicant());
        Optional<Premises> premises = homes.premises(request.text("rka"));
        Optional<Person> person = people.find(newcomer);
        if (premises.isEmpty() || person.isEmpty()) {
            return new Writing.MovedOn("premises-unknown");
        }
        return WriterOutcomes.toWriting(addresses.register(
                unit,
                switch (RegistrationKinds.of(Optional.of(request.text("kind")))) {
                    case TEMPORARY -> List.of(temporary(request, person.get(), premises.get()));
                    case PERMANENT -> permanent(request, person.get(), premises.get());
                }));
    }

    private static RegistrationCommand temporary(Request request, Person person, Premises premises) {
        LocalDate from = from(request);
        return Register.temporary(
                person.personId(), premises.id(), from, from.plusMonths(request.number("months")), person.sealed());
    }

    /// Children are registered from the same day. A child of a protected parent is protected too; otherwise its
    /// address would reveal the parent's.
    private List<RegistrationCommand> permanent(Request request, Person person, Premises premises) {
        LocalDate from = from(request);
        boolean isChild = !person.personId().equals(request.applicant());
        boolean sealed = person.sealed()
                || people.find(request.applicant()).filter(Person::sealed).isPresent();
        Register own = Register.permanent(person.personId(), premises.id(), from, sealed);
        List<RegistrationCommand> all = new ArrayList<>(List.of(isChild ? own.following() : own));
        homes.following(person.personId(), from).stream()
                .map(Children.Child::person)
                .map(child -> Register.permanent(child.personId(), premises.id(), from, sealed || child.sealed())
                        .following())
                .forEach(all::add);
        return all;
    }

    private static LocalDate from(Request request) {
        return LocalDate.parse(request.text("from"));
    }
}
