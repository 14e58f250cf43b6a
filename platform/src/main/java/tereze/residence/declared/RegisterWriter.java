package tereze.residence.declared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.addresses.Addresses;
import tereze.addresses.Premises;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationCommand;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.RegistrationKind;
import tereze.cases.CaseContext;
import tereze.cases.OutcomeWriter;
import tereze.people.People;
import tereze.people.Person;
import tereze.residence.rules.Children;

/// Registers the applicant or the named child and, for a permanent registration, the children who move along.
@Component("residence.register")
final class RegisterWriter implements OutcomeWriter<RegisterWriter.Asked> {
    /// What to register.
    ///
    /// @param months how long a temporary registration lasts
    /// @param child who is registered instead of the applicant
    record Asked(
            String rka,
            RegistrationKind kind,
            LocalDate from,
            @Nullable Long months,
            @Nullable PersonId child) {}

    private final RegisterReads registers;
    private final People people;
    private final Addresses addresses;

    RegisterWriter(RegisterReads registers, People people, Addresses addresses) {
        this.registers = registers;
        this.people = people;
        this.addresses = addresses;
    }

    @Override
    public Writing write(UnitOfWork unit, Asked asked, CaseContext context) {
        PersonId newcomer = Objects.requireNonNullElse(asked.child(), context.applicant());
        Optional<Premises> premises = registers.premises(asked.rka());
        Optional<Person> person = people.find(newcomer);
        if (premises.isEmpty() || person.isEmpty()) {
            return new Writing.MovedOn("premises-unknown");
        }
        return RegistrationWriters.written(
                addresses.register(
                        unit,
                        switch (asked.kind()) {
                            case TEMPORARY -> List.of(temporary(asked, person.get(), premises.get()));
                            case PERMANENT ->
                                permanent(asked.from(), context.applicant(), person.get(), premises.get());
                        }),
                written -> written.what() instanceof RegistrationAct.Registered
                        && written.registration().person().equals(newcomer));
    }

    private static RegistrationCommand temporary(Asked asked, Person person, Premises premises) {
        LocalDate until = RegisterReads.end(asked.from(), Objects.requireNonNull(asked.months(), "months"));
        return Register.temporary(person.personId(), premises.id(), asked.from(), until, person.sealed());
    }

    /// Children are registered from the same day. A child of a protected parent is protected too; otherwise its
    /// address would reveal the parent's.
    private List<RegistrationCommand> permanent(LocalDate from, PersonId applicant, Person person, Premises premises) {
        boolean isChild = !person.personId().equals(applicant);
        boolean sealed =
                person.sealed() || people.find(applicant).filter(Person::sealed).isPresent();
        Register own = Register.permanent(person.personId(), premises.id(), from, sealed);
        List<RegistrationCommand> all = new ArrayList<>(List.of(isChild ? own.following() : own));
        registers.following(person.personId(), from).stream()
                .map(Children.Child::person)
                .map(child -> Register.permanent(child.personId(), premises.id(), from, sealed || child.sealed())
                        .following())
                .forEach(all::add);
        return all;
    }
}
