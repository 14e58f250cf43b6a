package tereze.addresses.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.acts.PersonId;
import tereze.addresses.EndReason;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct.Reminder;
import tereze.addresses.RegistrationKind;

/// A temporary registration's person is reminded 30 and 7 days before its last day, once each.
class ReminderRulesTest {
    private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

    @ParameterizedTest
    @CsvSource(textBlock = """
        # since,     today,      reminded before, due for
        2026-03-01,  2026-07-31, ,                           # the day before the first
        2026-03-01,  2026-08-01, ,                2026-08-01
        2026-03-01,  2026-08-02, ,                2026-08-01 # nothing ran on the day
        2026-03-01,  2026-08-01, 2026-08-01,                 # it was given
        2026-03-01,  2026-08-23, 2026-08-01,
        2026-03-01,  2026-08-24, 2026-08-01,      2026-08-24
        2026-03-01,  2026-08-24, ,                2026-08-24 # of two, the later one
        2026-03-01,  2026-08-24, 2026-08-24,
        2026-03-01,  2026-08-31, ,                2026-08-24 # its last day
        2026-03-01,  2026-09-01, ,                           # it is over
        2026-08-01,  2026-08-10, ,                           # it began on the first day of reminding
        2026-07-31,  2026-08-10, ,                2026-08-01
        2026-08-24,  2026-08-30, ,                           # a short one
        """)
    void isDueOnceOnEachDay(LocalDate since, LocalDate today, @Nullable LocalDate before, @Nullable String due) {
        Registration held = temporary(since, before);

        assertThat(ReminderRules.due(held, today))
                .isEqualTo(Optional.ofNullable(due)
                        .map(day -> day.replaceFirst(" *#.*", ""))
                        .filter(day -> !day.isEmpty())
                        .map(day -> new Reminder(LocalDate.parse(day), LAST)));
    }

    @Test
    void isNotDueForOneThatHasAnEndOrNone() {
        Registration held = temporary(LocalDate.of(2026, 3, 1), null);

        assertThat(ReminderRules.due(held.ended(LAST, EndReason.REPLACED), LAST))
                .isEmpty();
        assertThat(ReminderRules.due(
                        new Registration(
                                held.id(),
                                held.person(),
                                held.premises(),
                                RegistrationKind.PERMANENT,
                                held.since(),
                                null,
                                null,
                                null,
                                false,
                                null,
                                false),
                        LAST))
                .isEmpty();
    }

    private static Registration temporary(LocalDate since, @Nullable LocalDate reminded) {
        return new Registration(
                new UUID(1, 1),
                new PersonId(new UUID(2, 2)),
                new UUID(3, 3),
                RegistrationKind.TEMPORARY,
                since,
                LAST.plusDays(1),
                null,
                null,
                false,
                reminded,
                false);
    }
}
