package tereze.addresses.rules;

import java.time.LocalDate;
import java.util.Optional;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct.Reminder;
import tereze.api.ReminderDays;

/// When people are reminded that a temporary registration will end.
public final class ReminderRules {
    private ReminderRules() {}

    /// The reminder that is due today; empty if none is, or if it was given: see [ReminderDays].
    public static Optional<Reminder> due(Registration registration, LocalDate today) {
        if (!registration.stands()) {
            return Optional.empty();
        }
        return registration
                .lastDay()
                .flatMap(last -> ReminderDays.due(registration.since(), last, registration.reminded(), today)
                        .map(day -> new Reminder(day, last)));
    }
}
