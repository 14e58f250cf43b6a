package tereze.addresses.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct.Reminder;

/// When people are reminded that a temporary registration will end.
public final class ReminderRules {
    /// Days before the last one. The law does not ask for reminders: these days are our own choice.
    public static final List<Integer> DAYS_BEFORE = List.of(30, 7);

    private ReminderRules() {}

    /// The reminder that is due today; empty if none is, or if it was given.
    ///
    /// None is due for a day before the registration begins, and none after its last day. If several are due,
    /// because nothing ran for a while, only the latest is given.
    public static Optional<Reminder> due(Registration registration, LocalDate today) {
        if (!registration.stands()) {
            return Optional.empty();
        }
        return registration
                .lastDay()
                .filter(last -> !today.isAfter(last))
                .flatMap(last -> DAYS_BEFORE.stream()
                        .map(last::minusDays)
                        .filter(day -> day.isAfter(registration.since()) && !day.isAfter(today))
                        .max(Comparator.naturalOrder())
                        .filter(day -> registration.reminded() == null
                                || registration.reminded().isBefore(day))
                        .map(day -> new Reminder(day, last)));
    }
}
