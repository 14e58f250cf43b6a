package tereze.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DueJob;
import tereze.acts.UnitOfWork;
import tereze.addresses.RegistrationCommand.Remind;
import tereze.addresses.RegistrationOutcome.Refused;
import tereze.addresses.RegistrationOutcome.Staged;
import tereze.addresses.store.RegistrationTable;

/// Reminds people that their temporary registration will end, on the days of
/// [tereze.api.ReminderDays#BEFORE].
///
/// Safe on every node: if two nodes take the same row, one of them gets a version conflict and finds it done.
@Component
public final class EndReminders {
    /// The reason recorded with its acts.
    public static final String REASON = "registration-reminder";

    private final Acts acts;
    private final Addresses addresses;
    private final RegistrationTable registrations;

    EndReminders(Acts acts, Addresses addresses, RegistrationTable registrations) {
        this.acts = acts;
        this.addresses = addresses;
        this.registrations = registrations;
    }

    /// Gives the reminders that are due.
    ///
    /// @param today in the country's time zone
    /// @return their number
    public int run(LocalDate today) {
        return new DueJob<LocalDate>(
                        last -> registrations.toRemind(today, last),
                        1,
                        due -> acts.run(Command.bySystem(REASON, unit -> remind(unit, due, today))))
                .run();
    }

    private int remind(UnitOfWork unit, List<UUID> due, LocalDate today) {
        List<RegistrationCommand> commands = due.stream()
                .<RegistrationCommand>map(one -> new Remind(one, today))
                .toList();
        return switch (addresses.register(unit, commands)) {
            case Staged(var written) -> written.size();
            case Refused _ -> 0;
        };
    }
}
