package tereze.civil.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.api.Language;
import tereze.civil.rules.ChildsHome.Parent;
import tereze.people.Iin;
import tereze.people.Person;
import tereze.people.Sex;

class ChildsHomeTest {
    /// The applicant and the other parent, each with the sign of their home, `-` for none and `!` for a protected
    /// person.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mother a | father a  | a
        father a | mother a  | a
        mother a | father b  | a
        father a | mother b  | -
        mother a | father -  | a
        mother - | father b  | b
        father - | mother b  | b
        father b | mother -  | b
        mother - | father -  | -
        mother a | nobody -  | a
        mother - | nobody -  | -
        father - | mother b! | -
        mother - | father b! | -
        father b | mother b! | b
        mother a! | father b | a
        """)
    void isWhereTheParentsLive(String applicant, String other, String home) {
        List<Parent> parents =
                other.startsWith("nobody") ? List.of(parent(applicant)) : List.of(parent(applicant), parent(other));

        assertThat(ChildsHome.of(parents).map(ChildsHomeTest::sign).orElse("-")).isEqualTo(home);
    }

    private static Parent parent(String text) {
        String[] words = text.strip().split(" ", 2);
        boolean sealed = words[1].endsWith("!");
        String home = words[1].replace("!", "");
        return new Parent(person(words[0].equals("mother"), sealed), home.equals("-") ? null : premises(home));
    }

    private static UUID premises(String sign) {
        return new UUID(0, sign.charAt(0));
    }

    private static String sign(UUID premises) {
        return Character.toString((int) premises.getLeastSignificantBits());
    }

    static Person person(boolean woman, boolean sealed) {
        return person(woman, sealed, Person.KAZAKHSTAN, null);
    }

    static Person person(boolean woman, boolean sealed, String citizenship, @Nullable LocalDate death) {
        return new Person(
                UUID.randomUUID(),
                Iin.closing("90051270001").orElseThrow(),
                "Сәбитов",
                "Ерлан",
                null,
                LocalDate.parse("1990-05-12"),
                death,
                woman ? Sex.FEMALE : Sex.MALE,
                citizenship,
                null,
                Language.KK,
                false,
                sealed);
    }
}
