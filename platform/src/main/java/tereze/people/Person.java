package tereze.people;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.api.LookAlikes;

/// A person of record.
///
/// @param id random, so that it says nothing about them
/// @param patronymic null for those who bear none
/// @param death null for the living
/// @param citizenship ISO 3166-1 alpha-3
/// @param phone in E.164 form, from the base of mobile citizens; null where none is known
/// @param language in which they wish to be written to
/// @param incapable found legally incapable by a court
/// @param sealed under protection: where they live is shown to no owner, relative or agency without the sealing ground
public record Person(
        UUID id,
        Iin iin,
        String familyName,
        String givenName,
        @Nullable String patronymic,
        LocalDate birth,
        @Nullable LocalDate death,
        Sex sex,
        String citizenship,
        @Nullable String phone,
        Language language,
        boolean incapable,
        boolean sealed) {
    /// Kazakhstan's own citizenship.
    public static final String KAZAKHSTAN = "KAZ";

    /// The longest part of a name.
    public static final int MAX_NAME = 120;

    public Person {
        checkName("familyName", familyName);
        checkName("givenName", givenName);
        if (patronymic != null) {
            checkName("patronymic", patronymic);
        }
        if (death != null && death.isBefore(birth)) {
            throw new IllegalArgumentException("death: before birth (expected: on it or later)");
        }
    }

    public PersonId personId() {
        return new PersonId(id);
    }

    public boolean alive() {
        return death == null;
    }

    /// Whether they had reached an age on a day. Somebody born on 29 February reaches it on 1 March of other years.
    public boolean hasReached(int years, LocalDate on) {
        LocalDate reached = birth.plusYears(years);
        boolean leapDayMoved = reached.getDayOfMonth() != birth.getDayOfMonth();
        return leapDayMoved ? on.isAfter(reached) : !on.isBefore(reached);
    }

    /// Family name, given name and patronymic, as they are written in this order.
    public String fullName() {
        return Stream.of(familyName, givenName, patronymic == null ? "" : patronymic)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// Enough to recognise somebody one knows, such as `Әсем Н.`: for those who may not see the whole name.
    public String shortName() {
        return givenName + " " + familyName.substring(0, familyName.offsetByCodePoints(0, 1)) + ".";
    }

    /// What the register is searched by: the whole name folded.
    public String searchKey() {
        return LookAlikes.fold(fullName());
    }

    private static void checkName(String what, String name) {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    what + ": " + name.length() + " characters (expected: 1 to " + MAX_NAME + ")");
        }
    }
}
