package tereze.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Command;
import tereze.acts.DueJob;
import tereze.acts.UnitOfWork;
import tereze.addresses.RegistrationCommand.End;
import tereze.addresses.RegistrationOutcome.Refused;
import tereze.addresses.RegistrationOutcome.Staged;
import tereze.addresses.store.RegistrationTable;

/// Ends temporary registrations on the first day after their last valid day ([Registration#until()]).
///
/// Safe on every node: if two nodes take the same rows, one of them gets a version conflict and reads again what is
/// still due.
@Component
public final class TermExpiry {
    /// The reason recorded with its acts.
    public static final String REASON = "registration-expiry";

    /// Registrations ended in one change. Small, so that a conflict between two nodes costs little work.
    static final int BATCH = 50;

    private final Acts acts;
    private final Addresses addresses;
    private final RegistrationTable registrations;

    TermExpiry(Acts acts, Addresses addresses, RegistrationTable registrations) {
        this.acts = acts;
        this.addresses = addresses;
        this.registrations = registrations;
    }

    /// Ends what is due. A registration that cannot be ended is skipped and does not block the others.
    ///
    /// @param today in the country's time zone
    /// @return the number of registrations ended
    public int run(LocalDate today) {
        return new DueJob<LocalDate>(last -> registrations.due(today, last), BATCH, due -> end(due, today)).run();
    }

    /// If the whole batch is refused, because one of its registrations has ended meanwhile, each is tried by itself.
    private int end(List<UUID> due, LocalDate today) {
        int ended = acts.run(Command.bySystem(REASON, unit -> tryEnding(unit, due, today)));
        return ended == 0 && due.size() > 1
                ? due.stream().mapToInt(one -> end(List.of(one), today)).sum()
                : ended;
    }

    private int tryEnding(UnitOfWork unit, List<UUID> due, LocalDate today) {
        List<RegistrationCommand> commands = due.stream()
                .<RegistrationCommand>map(one -> new End(one, today, EndReason.EXPIRED))
                .toList();
        return switch (addresses.register(unit, commands)) {
            case Staged(var written) -> written.size();
            case Refused _ -> 0;
        };
    }
}
