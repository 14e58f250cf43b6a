package tereze.civil;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.people.Person;
import tereze.people.Sex;

/// A birth to register.
///
/// @param kase the case that asks for it
/// @param parents the applicant first; then the other parent, if one is known
public record NewBirth(
        UUID kase,
        String medical,
        LocalDate born,
        Sex sex,
        String familyName,
        String givenName,
        @Nullable String patronymic,
        List<Person> parents) {
    public NewBirth {
        parents = List.copyOf(parents);
        if (parents.isEmpty() || parents.size() > 2) {
            throw new IllegalArgumentException("parents: " + parents.size() + " (expected: one or two)");
        }
    }

    public Person applicant() {
        return parents.getFirst();
    }
}
