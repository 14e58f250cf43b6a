package tereze.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.testing.Fault;

class ExpressionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PersonId APPLICANT = new PersonId(UUID.fromString("0b6a2f3e-8f66-4a35-9d0c-5a3c7a0e1d11"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            days(today, form.until) == 10
            days(form.until, today) == -10
            age(evidence.person.birth, today) == 36
            age(date('1990-11-22'), today) == 35
            age(date('2012-02-29'), date('2026-02-28')) == 13
            plusMonths(date('2026-01-31'), 1) == date('2026-02-28')
            plusDays(today, 10) == form.until
            form.until > today
            orElse(form.books, 1) == 1
            form.books == null
            evidence.person.age >= law['registration-age']
            applicant.id == '0b6a2f3e-8f66-4a35-9d0c-5a3c7a0e1d11' && today < form.until
            evidence.person.alive ? form.branch == 'Central' : false
            form.branch >= ['A', 'B'][0]
            form.branch.size() < 40 && form.branch in ['Central', 'East']
            """)
    void areEvaluated(String expression) {
        assertThat(condition(expression).holds(scope())).isTrue();
    }

    @Test
    void giveTheFirstCheckThatDoesNotHold() {
        Definition definition = Declared.with();
        Scope young = collected(definition, form(null), 6);
        Scope old = collected(definition, form(null), 30);
        assertThat(firstFailing(definition, young)).map(Check::id).hasValue("too-young");
        assertThat(firstFailing(definition, old)).isEmpty();
        assertThat(firstFailing(definition, collected(definition, form(9L), 30)))
                .map(Check::id)
                .hasValue("too-many-books");
    }

    /// Only comparisons with a number, a legal number or today are limits. Others are none, and no error.
    @Fault("D14")
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            form.until <= today                     | FieldLimit[field=until, least=false, days=true, row=null, factor=0]
            today <= form.until                     | FieldLimit[field=until, least=true, days=true, row=null, factor=0]
            days(today, form.until) <= -law['card-days'] | FieldLimit[field=until, least=false, days=true, row=card-days, factor=-1]
            form.branch >= ['A', 'B'][0]            | none
            form.branch >= {'A': 'B'}['A']          | none
            form.until <= evidence.person.birth     | none
            """)
    void tellTheLimitsOfFields(String expression, @Nullable String limit) {
        assertThat(condition(expression).that().limits())
                .extracting(FieldLimit::toString)
                .isEqualTo(limit == null ? List.of() : List.of(limit));
    }

    /// An error of ours is no error of the declaration.
    @Fault("D6")
    @Test
    void doNotHideAnErrorOfARecord() {
        var arguments = new Arguments(Map.of(), Map.of("name", "any"));
        assertThatThrownBy(() -> arguments.read(Shape.of(Failing.class), scope()))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> arguments.read(Shape.of(Strict.class), scope()))
                .isInstanceOf(CannotEvaluate.class);
    }

    record Failing(String name) {
        Failing {
            Objects.requireNonNull(System.getProperty("tereze.no-such-property"), name);
        }
    }

    record Strict(String name) {
        Strict {
            throw new IllegalArgumentException(name);
        }
    }

    private static Optional<Check> firstFailing(Definition definition, Scope scope) {
        return definition.procedure().checks().stream()
                .filter(check -> !check.holds(scope))
                .findFirst();
    }

    @Test
    void giveTheArgumentsOfTheOutcome() {
        Definition definition = Declared.with();
        WriterCall outcome = definition.procedure().writers().outcome();
        assertThat(outcome.arguments().values(collected(definition, form(3L), 30)))
                .isEqualTo(Map.of("branch", "Central", "until", "2026-12-01", "books", 3L));
        assertThat(outcome.arguments().values(collected(definition, form(null), 30)))
                .isEqualTo(Map.of("branch", "Central", "until", "2026-12-01"));
    }

    @Test
    void giveThePersonsToBeAskedOnceEachInAStableOrder() {
        Definition definition = Declared.with();
        Consents consents = definition.procedure().consents().getFirst();
        assertThat(consents.persons(collected(definition, form(null), 30)))
                .containsExactly(
                        new PersonId(UUID.fromString("11111111-1111-4111-8111-111111111111")),
                        new PersonId(UUID.fromString("22222222-2222-4222-8222-222222222222")));
    }

    @Test
    void stopWhenTheyTakeTooManySteps() {
        String loops = "[1,2,3,4,5,6,7,8,9,10]";
        String expression = loops + ".all(a, " + loops + ".all(b, " + loops + ".all(c, " + loops + ".all(d, " + loops
                + ".all(e, a + b + c + d + e < 100 && form.branch != '')))))";
        assertThatThrownBy(() -> condition(expression).holds(scope()))
                .isInstanceOf(CannotEvaluate.class)
                .hasStackTraceContaining("Iteration budget exceeded: 10000");
    }

    @Test
    void nameTheLawThatTheyRead() {
        assertThat(Declared.with().lawRows()).containsExactly("card-days");
    }

    private static Check condition(String expression) {
        Definition definition =
                Declared.with("evidence.person.age >= 7", "\"(" + expression + ") && evidence.person.alive\"");
        return definition.procedure().checks().get(1);
    }

    private static Scope scope() {
        return collected(Declared.with(), form(null), 36);
    }

    private static Map<String, @Nullable Object> form(@Nullable Long books) {
        Map<String, @Nullable Object> form = new HashMap<>();
        form.put("branch", "Central");
        form.put("until", "2026-12-01");
        form.put("books", books);
        return form;
    }

    private static Scope collected(Definition definition, Map<String, @Nullable Object> form, int age) {
        Scope scope = Scope.of(form, APPLICANT, false, TODAY, Map.of("card-days", 30L, "registration-age", 14L));
        List<Evidence> evidence = definition.procedure().evidence();
        scope = scope.with(evidence.get(0), Declared.person(age));
        PersonId one = new PersonId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
        PersonId two = new PersonId(UUID.fromString("22222222-2222-4222-8222-222222222222"));
        return scope.with(
                evidence.get(1),
                Shape.of(Declared.Branch.class)
                        .write(new Declared.Branch(true, 5, List.of(two, one, two), null, null)));
    }
}
