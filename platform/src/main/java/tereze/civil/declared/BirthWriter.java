package tereze.civil.declared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.UnitOfWork;
import tereze.cases.CaseContext;
import tereze.cases.OutcomeWriter;
import tereze.civil.BirthRefusal;
import tereze.civil.Births;
import tereze.civil.NewBirth;
import tereze.people.People;
import tereze.people.Person;
import tereze.people.Sex;

/// Registers a birth: the child, its parents, its certificate and its home.
@Component("civil.birth")
final class BirthWriter implements OutcomeWriter<BirthWriter.Asked> {
    /// @param medical the number of the medical certificate
    /// @param other the other parent
    record Asked(
            String medical,
            LocalDate born,
            boolean girl,
            String familyName,
            String givenName,
            @Nullable String patronymic,
            Optional<PersonId> other) {}

    private final Births births;
    private final People people;

    BirthWriter(Births births, People people) {
        this.births = births;
        this.people = people;
    }

    @Override
    public Writing write(UnitOfWork unit, Asked asked, CaseContext context) {
        Optional<Person> applicant = people.find(context.applicant());
        if (applicant.isEmpty()) {
            return new Writing.MovedOn("parent-unknown");
        }
        NewBirth birth = new NewBirth(
                context.kase(),
                asked.medical(),
                asked.born(),
                asked.girl() ? Sex.FEMALE : Sex.MALE,
                asked.familyName(),
                asked.givenName(),
                asked.patronymic(),
                Stream.concat(applicant.stream(), asked.other().flatMap(people::find).stream())
                        .toList());
        return births.register(unit, birth).map(BirthWriter::movedOn).orElseGet(Writing.Done::new);
    }

    private static Writing movedOn(BirthRefusal why) {
        return switch (why) {
            case BirthRefusal.RegisteredBefore _ -> new Writing.MovedOn("birth-registered");
            case BirthRefusal.NoIin _ -> new Writing.MovedOn("no-iin");
        };
    }
}
