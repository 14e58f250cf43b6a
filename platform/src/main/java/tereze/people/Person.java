package tereze.people;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.PersonId;
import tereze.api.CleanText;
import tereze.api.Language;
import tereze.api.LookAlikes;

/// A person in the register.
///
/// @param id random, so that it reveals nothing about the person
/// @param patronymic null if the person has none
/// @param death null for the living
/// @param citizenship ISO 3166-1 alpha-3
/// @param phone in E.164 form, from the national database of mobile numbers; null if none is known
/// @param language for messages to the person
/// @param incapable found legally incapable by a court
/// @param sealed protected: the address is hidden from owners, relatives and agencies without the legal basis to see
///     it
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
    /// The citizenship of Kazakhstan.
    public static final String KAZAKHSTAN = "KAZ";

    /// The maximum length of one part of a name.
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

    /// Whether the person has reached an age on a day. A person born on 29 February reaches it on 1 March in other
    /// years.
    public boolean hasReached(int years, LocalDate on) {
        LocalDate reached = birth.plusYears(years);
        boolean leapDayMoved = reached.getDayOfMonth() != birth.getDayOfMonth();
        return leapDayMoved ? on.isAfter(reached) : !on.isBefore(reached);
    }

    /// Whether the person has legal capacity: an age is reached, and no court has found otherwise.
    public boolean isCapable(int age, LocalDate on) {
        return !incapable && hasReached(age, on);
    }

    /// Family name, given name and patronymic, in this order.
    public String fullName() {
        return Stream.of(familyName, givenName, patronymic == null ? "" : patronymic)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// A short name such as `Әсем Н.`, for people who may not see the full name but know the person.
    public String shortName() {
        return givenName + " " + familyName.substring(0, familyName.offsetByCodePoints(0, 1)) + ".";
    }

    /// The search key of the register: the folded full name.
    public String searchKey() {
        return LookAlikes.fold(fullName());
    }

    private static void checkName(String what, String name) {
        if (CleanText.isBlank(name) || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    what + ": " + name.length() + " characters (expected: 1 to " + MAX_NAME + ")");
        }
    }
}
