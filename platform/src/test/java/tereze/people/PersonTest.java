package tereze.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.api.Language;

class PersonTest {
    @ParameterizedTest
    @CsvSource({
        "2010-06-15, 14, 2024-06-14, false",
        "2010-06-15, 14, 2024-06-15, true",
        "2008-02-29, 14, 2022-02-28, false",
        "2008-02-29, 14, 2022-03-01, true",
        "2008-02-29, 16, 2024-02-28, false",
        "2008-02-29, 16, 2024-02-29, true"
    })
    void reachesAnAgeOnTheBirthday(LocalDate birth, int years, LocalDate on, boolean reached) {
        assertThat(person("Серік", null, birth, null).hasReached(years, on)).isEqualTo(reached);
    }

    @Test
    void isWrittenWithAndWithoutPatronymic() {
        LocalDate birth = LocalDate.of(1990, 1, 1);
        assertThat(person("Серік", null, birth, null).fullName()).isEqualTo("Омаров Серік");
        assertThat(person("Серік", "Болатұлы", birth, null).fullName()).isEqualTo("Омаров Серік Болатұлы");
        assertThat(person("Серік", "Болатұлы", birth, null).searchKey()).isEqualTo("омаров серік болатұлы");
    }

    @Test
    void diesNotBeforeBirth() {
        LocalDate birth = LocalDate.of(1990, 1, 1);
        assertThat(person("Серік", null, birth, birth).alive()).isFalse();
        assertThatThrownBy(() -> person("Серік", null, birth, birth.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNamesOfSaneLength() {
        LocalDate birth = LocalDate.of(1990, 1, 1);
        assertThatThrownBy(() -> person(" ", null, birth, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> person("С", "а".repeat(121), birth, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotRelatedToThemself() {
        PersonId self = new PersonId(UUID.randomUUID());
        assertThatThrownBy(() -> new Relation(
                        UUID.randomUUID(), self, self, RelationKind.MARRIAGE, LocalDate.of(2020, 1, 1), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-12-31, false, false",
        "2020-01-01, true, true",
        "2021-01-01, true, true",
        "2021-01-02, false, false",
    })
    void holdsRelationsAndDocumentsFromTheirFirstDayOn(LocalDate day, boolean relation, boolean document) {
        LocalDate since = LocalDate.of(2020, 1, 1);
        LocalDate last = LocalDate.of(2021, 1, 1);
        PersonId one = new PersonId(UUID.randomUUID());
        PersonId other = new PersonId(UUID.randomUUID());

        assertThat(new Relation(UUID.randomUUID(), one, other, RelationKind.MARRIAGE, since, last.plusDays(1))
                        .holdsOn(day))
                .isEqualTo(relation);
        assertThat(new IdentityDocument(
                                UUID.randomUUID(),
                                one,
                                DocumentKind.PASSPORT,
                                "N1",
                                "Ішкі істер министрлігі",
                                since,
                                last,
                                null)
                        .goodOn(day))
                .isEqualTo(document);
        assertThat(new IdentityDocument(
                                UUID.randomUUID(),
                                one,
                                DocumentKind.PASSPORT,
                                "N1",
                                "Ішкі істер министрлігі",
                                since,
                                null,
                                last.plusDays(1))
                        .goodOn(day))
                .isEqualTo(document);
    }

    private static Person person(
            String given, @Nullable String patronymic, LocalDate birth, @Nullable LocalDate death) {
        return new Person(
                UUID.randomUUID(),
                new Iin("000101500001"),
                "Омаров",
                given,
                patronymic,
                birth,
                death,
                Sex.MALE,
                Person.KAZAKHSTAN,
                null,
                Language.KK,
                false,
                false);
    }
}
