package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.acts.PersonId;
import tereze.testing.Fault;

/// `./tereze check` finds where an expression may have no value.
@Fault("D6")
class MissingValuesTest {
    private static final String FIELDS = """
            books: {type: integer, minimum: 1, maximum: 20, label: {kk: К, ru: К, en: B}}
                day: {type: string, format: date, label: {kk: К, ru: К, en: B}}
                note: {type: string, maxLength: 9, label: {kk: К, ru: К, en: B}}
                fast: {type: boolean, label: {kk: К, ru: К, en: B}}
                number: {type: number, minimum: 1, maximum: 9, label: {kk: К, ru: К, en: B}}""";
    private static final String WAS =
            "books: {type: integer, minimum: 1, maximum: 20, label: {kk: Кітап, ru: Книг, en: Books}}";

    private static List<String> mistakes(String condition) {
        return Declared.mistakes(
                WAS, FIELDS, "evidence.person.age >= 7", "\"" + condition + " || evidence.person.age >= 7\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days(today, form.day) > 3",
                "days(form.day, today) > 3",
                "age(form.day, today) > 3",
                "plusDays(form.day, 1) > today",
                "plusMonths(today, form.books) > today",
                "form.day > today",
                "today <= form.day",
                "evidence.branch.closes > today",
                "days(today, form.branch == 'x' ? form.day : today) > 3",
                "orElse(form.day, form.day) > today",
                "form.books > 3",
                "form.books + 1 == 3",
                "-form.books < 3",
                "form.number > 1.0",
                "form.note.size() > 3",
                "size(form.note) > 3",
                "form.note.startsWith('x')",
                "form.note.matches('x')",
                "form.note in ['x']",
                "form.branch.contains(form.note)",
                "form.fast",
                "!form.fast",
                "(form.fast ? form.branch == 'x' : form.branch == 'y')",
                "evidence.branch.warden.size() > 3"
            })
    void whatMayBeMissingIsNotUsedAsIfItNeverWere(String condition) {
        assertThat(mistakes(condition))
                .isNotEmpty()
                .allSatisfy(mistake -> assertThat(mistake)
                        .contains("a value that may be missing is used as if it never were (expected: orElse(…, …))"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 / form.branch.size() > 3 | a division by what may be zero (expected: a number other than 0)
            10 % evidence.person.age > 3 | a division by what may be zero (expected: a number other than 0)
            10 / 0 > evidence.person.age | a division by what may be zero (expected: a number other than 0)
            date(form.branch) > today | a text that may be no date (expected: a field of the format date, or date('2026-01-31'))
            date('2026-02-30') > today | a text that may be no date (expected: a field of the format date, or date('2026-01-31'))
            int(form.branch) > 3 | a text that 'int' may not be able to read (expected: a field of that type)
            has(form.day) | has(…) is true also for a value that is missing (expected: … != null, or orElse(…, …))
            """)
    void whatMayFailIsNotDeclared(String condition, String message) {
        assertThat(mistakes(condition))
                .anySatisfy(mistake -> assertThat(mistake).endsWith(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days(today, orElse(form.day, today)) > 3",
                "form.day == null",
                "form.day != today",
                "orElse(form.note, '').size() > 3",
                "orElse(form.fast, false)",
                "(orElse(form.fast, false) ? form.books : 3) == 3",
                "evidence.person.age / 2 > 3",
                "date('2026-02-28') > today"
            })
    void whatIsHandledIsFine(String condition) {
        assertThat(mistakes(condition)).isEmpty();
    }

    /// An argument that a writer requires.
    @Test
    void anArgumentIsThere() {
        assertThat(Declared.mistakes(WAS, FIELDS, "until: form.until", "until: form.day"))
                .singleElement()
                .asString()
                .contains(
                        "the expression may give nothing (expected: a date in every case, as by orElse(form.day, …))");
        assertThat(Declared.mistakes(WAS, FIELDS, "until: form.until", "until: \"orElse(form.day, today)\""))
                .isEmpty();
    }

    /// Errors that no check can find: a date beyond the calendar, a number beyond its type, a list that is too short.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plusDays(today, 9223372036854775807) > today",
                "plusMonths(today, evidence.branch.most * 9223372036854775807) > today",
                "evidence.branch.most * 9223372036854775807 > 3",
                "evidence.branch.guardians[7] == ''",
                "form.branch.matches('(')"
            })
    void anyErrorIsTheSameToTheEngine(String condition) {
        Definition definition =
                Declared.with("evidence.person.age >= 7", "\"" + condition + " && evidence.person.alive\"");
        assertThatThrownBy(() -> definition.procedure().checks().get(1).holds(scope(definition)))
                .isInstanceOf(CannotEvaluate.class);
    }

    private static Scope scope(Definition definition) {
        Map<String, Object> form = new HashMap<>(Map.of("branch", "Central", "until", "2026-12-01"));
        PersonId applicant = new PersonId(UUID.randomUUID());
        Scope scope = Scope.of(form, applicant, false, LocalDate.of(2026, 11, 21), Map.of("card-days", 30L));
        List<Evidence> evidence = definition.procedure().evidence();
        return scope.with(evidence.get(0), Declared.person(30))
                .with(
                        evidence.get(1),
                        Shape.of(Declared.Branch.class)
                                .write(new Declared.Branch(true, 5, List.of(applicant), null, null)));
    }
}
