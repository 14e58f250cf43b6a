package tereze.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.api.Language;

/// A child to enter into the register. Its IIN is drawn by the register.
///
/// @param sealed protected, because a parent is
public record Newborn(
        String familyName,
        String givenName,
        @Nullable String patronymic,
        LocalDate birth,
        Sex sex,
        String citizenship,
        Language language,
        boolean sealed) {}
