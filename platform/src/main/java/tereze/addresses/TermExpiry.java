package tereze.addresses;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import tereze.acts.Acts;
import tereze.acts.Attempt.Decision;
import tereze.acts.Change;
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

    /// How many changes one run makes at most; what is left is due at the next.
    static final int MAX_BATCHES = 1_000;

    private final Acts acts;
    private final Addresses addresses;
    private final RegistrationStore registrations;

    TermExpiry(Acts acts, Addresses addresses, RegistrationStore registrations) {
        this.acts = acts;
        this.addresses = addresses;
        this.registrations = registrations;
    }

    /// Ends what is due.
    ///
    /// @param today by the country's clock
    /// @return how many ended
    public int run(LocalDate today) {
        int ended = 0;
        for (int batch = 0; batch < MAX_BATCHES; batch++) {
            int now = acts.decide(() -> endDue(today));
            if (now == 0) {
                break;
            }
            ended += now;
        }
        return ended;
    }

    private Decision<Integer> endDue(LocalDate today) {
        List<RegistrationCommand> commands = registrations.due(today, BATCH).stream()
                .<RegistrationCommand>map(due -> new End(due.id(), today, EndReason.EXPIRED))
                .toList();
        if (commands.isEmpty()) {
            return Decision.refusal(0);
        }
        return switch (addresses.prepare(commands)) {
            case Prepared(var contribution, var written) ->
                new Decision<>(
                        written.size(),
                        Change.by(Change.SYSTEM, GROUND).with(contribution).build());
            // Somebody ended one of them since they were read: nothing now, the rest at the next run.
            case Refused _ -> Decision.refusal(0);
        };
    }
}
