package tereze.addresses;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;
import tereze.addresses.RegistrationCommand.Dispute;
import tereze.addresses.RegistrationCommand.End;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.RegistrationCommand.Seal;
import tereze.addresses.RegistrationCommand.SettleDispute;
import tereze.addresses.RegistrationCommand.Unseal;
import tereze.addresses.RegistrationOutcome.Prepared;
import tereze.addresses.RegistrationOutcome.Written;
import tereze.addresses.rules.RegistrationRules;
import tereze.addresses.rules.RegistrationRules.Refusal;
import tereze.addresses.rules.RegistrationRules.Step;
import tereze.addresses.rules.RegistrationRules.Steps;
import tereze.addresses.store.AddressTables;
import tereze.addresses.store.RegistrationStore;

/// Prepares one list of commands: reads what they need, decides them and collects what they write. Not reusable.
final class Preparation {
    private final Acts acts;
    private final RegistrationStore registrations;
    private final Change.Builder change = Change.by(Change.SYSTEM, "");
    private final Map<UUID, Written> written = new LinkedHashMap<>();

    Preparation(Acts acts, RegistrationStore registrations) {
        this.acts = acts;
        this.registrations = registrations;
    }

    RegistrationOutcome prepare(List<RegistrationCommand> commands) {
        for (RegistrationCommand command : commands) {
            Versioned<Registration> current = met(command).orElse(null);
            Registration state = current == null ? null : current.state();
            switch (RegistrationRules.decide(command, acts.newId(), state)) {
                case Refusal(var why) -> {
                    return why;
                }
                case Steps(var steps) -> steps.forEach(step -> write(step, current));
            }
        }
        moveDwellings();
        return new Prepared(change.contribution(), new ArrayList<>(written.values()));
    }

    private Optional<Versioned<Registration>> met(RegistrationCommand command) {
        return switch (command) {
            case Register register -> registrations.standing(register.person(), register.kind());
            case End end -> registrations.find(end.registration());
            case Dispute dispute -> registrations.find(dispute.registration());
            case SettleDispute settle -> registrations.find(settle.registration());
            case Seal seal -> registrations.find(seal.registration());
            case Unseal unseal -> registrations.find(unseal.registration());
        };
    }

    private void write(Step step, @Nullable Versioned<Registration> current) {
        UUID id = step.registration();
        Versioned<Registration> before = current != null && current.state().id().equals(id) ? current : null;
        Version version = before == null ? Version.NONE : before.version();
        Registration after = RegistrationRules.evolve(id, before == null ? null : before.state(), step.act());
        Written act = new Written(acts.newId(), after, step.act());
        if (written.put(id, act) != null) {
            throw new IllegalArgumentException("commands: two about one registration (expected: one)");
        }
        change.act(act.act(), id, version, step.act()).state(AddressTables.REGISTRATIONS, after, version);
    }

    /// Each guard row moves by one version, even if several registrations at its premises change.
    private void moveDwellings() {
        written.values().stream()
                .map(act -> act.registration().premises())
                .distinct()
                .forEach(premises ->
                        change.moves(Addresses.DWELLING, premises, registrations.dwellingVersion(premises)));
    }
}
