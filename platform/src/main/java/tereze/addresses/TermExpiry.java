package tereze.addresses;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
import tereze.acts.Sweep;
import tereze.addresses.RegistrationCommand.End;
import tereze.addresses.RegistrationOutcome.Prepared;
import tereze.addresses.RegistrationOutcome.Refused;
import tereze.addresses.store.RegistrationStore;

/// Ends temporary registrations when their term comes, by itself.
///
/// Safe on any number of nodes: two that meet at the same rows are told apart by their versions, and the later one
/// looks again for what is still due.
@Component
public final class TermExpiry {
    /// On what ground it acts.
    public static final String GROUND = "registration-expiry";

    /// How many are ended in one change: few enough that two nodes which meet lose little work.
    static final int BATCH = 50;

    private final Acts acts;
    private final Addresses addresses;
    private final RegistrationStore registrations;

    TermExpiry(Acts acts, Addresses addresses, RegistrationStore registrations) {
        this.acts = acts;
        this.addresses = addresses;
        this.registrations = registrations;
    }

    /// Ends what is due. A registration that cannot be ended is stepped past: it holds up no other.
    ///
    /// @param today by the country's clock
    /// @return how many ended
    public int run(LocalDate today) {
        return new Sweep<LocalDate>(last -> registrations.due(today, last), BATCH, due -> end(due, today)).run();
    }

    /// Where somebody ended one of them since they were read, each by itself.
    private int end(List<UUID> due, LocalDate today) {
        int ended = acts.decide(() -> tryEnding(due, today));
        return ended == 0 && due.size() > 1
                ? due.stream().mapToInt(one -> end(List.of(one), today)).sum()
                : ended;
    }

    private Decision<Integer> tryEnding(List<UUID> due, LocalDate today) {
        List<RegistrationCommand> commands = due.stream()
                .<RegistrationCommand>map(one -> new End(one, today, EndReason.EXPIRED))
                .toList();
        return switch (addresses.prepare(commands)) {
            case Prepared(var contribution, var written) ->
                new Decision<>(
                        written.size(),
                        Change.by(Change.SYSTEM, GROUND).with(contribution).build());
            case Refused _ -> Decision.refusal(0);
        };
    }
}
