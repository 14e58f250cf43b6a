package tereze.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Kind;
import tereze.acts.Subject;
import tereze.api.Language;

/// Acts of a person in the register.
public sealed interface PersonAct extends Act {
    /// A newborn child was entered.
    @Kind(value = "people.born/1", number = 101)
    record Born(Subject<Entry> person) implements PersonAct {}

    /// What is entered of a newborn child.
    ///
    /// @param sealed protected from the beginning, because a parent is
    record Entry(
            Iin iin,
            String familyName,
            String givenName,
            @Nullable String patronymic,
            LocalDate birth,
            Sex sex,
            String citizenship,
            Language language,
            boolean sealed) {}
}
