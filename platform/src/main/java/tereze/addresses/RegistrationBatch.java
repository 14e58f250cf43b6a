package tereze.addresses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.Decision;
import tereze.acts.UnitOfWork;
import tereze.addresses.RegistrationCommand.Dispute;
import tereze.addresses.RegistrationCommand.End;
import tereze.addresses.RegistrationCommand.Register;
import tereze.addresses.RegistrationCommand.Remind;
import tereze.addresses.RegistrationCommand.Seal;
import tereze.addresses.RegistrationCommand.SettleDispute;
import tereze.addresses.RegistrationCommand.Unseal;
import tereze.addresses.RegistrationOutcome.Refused;
import tereze.addresses.RegistrationOutcome.Staged;
import tereze.addresses.RegistrationOutcome.Written;
import tereze.addresses.rules.RegistrationRules;
import tereze.addresses.store.RegistrationTable;

/// Decides several commands in one unit of work, and stages them when all are allowed. Not reusable.
final class RegistrationBatch {
    private final UnitOfWork unit;
    private final RegistrationTable registrations;
    private final Map<UUID, RegistrationAct> planned = new LinkedHashMap<>();

    RegistrationBatch(UnitOfWork unit, RegistrationTable registrations) {
        this.unit = unit;
        this.registrations = registrations;
    }

    RegistrationOutcome all(List<RegistrationCommand> commands) {
        for (RegistrationCommand command : commands) {
            @Nullable Registration current = current(command).orElse(null);
            switch (RegistrationRules.decide(command, current)) {
                case Decision.Refused<RegistrationAct, Refused>(Refused why) -> {
                    return why;
                }
                case Decision.Accepted<RegistrationAct, Refused>(var acts) -> {
                    acts.forEach(act -> plan(act, current));
                    endBehind(command, current);
                }
            }
        }
        List<Written> written = new ArrayList<>();
        planned.forEach((id, act) -> written.add(stage(id, act)));
        // The guard row of each dwelling moves once, even if several of its registrations change.
        written.forEach(act -> unit.move(Addresses.DWELLING, act.registration().premises()));
        return new Staged(written);
    }

    private Optional<Registration> current(RegistrationCommand command) {
        return switch (command) {
            case Register register -> registrations.standing(register.person(), register.kind());
            case End end -> find(end.registration());
            case Dispute dispute -> find(dispute.registration());
            case SettleDispute settle -> find(settle.registration());
            case Seal seal -> find(seal.registration());
            case Unseal unseal -> find(unseal.registration());
            case Remind remind -> find(remind.registration());
        };
    }

    private Optional<Registration> find(UUID id) {
        return unit.find(RegistrationTable.REGISTRATIONS, id);
    }

    /// A registration that is replaced from a later day is valid until then. If its replacement is ended or replaced
    /// before it has begun, the earlier one ends too: otherwise it would stay valid behind it.
    private void endBehind(RegistrationCommand command, @Nullable Registration replacement) {
        switch (command) {
            case Register(var _, var _, var _, LocalDate since, var _, var _, EndReason replacing) ->
                endBehind(replacement, since, replacing);
            case End(var _, LocalDate on, EndReason reason) -> endBehind(replacement, on, reason);
            case Dispute _, SettleDispute _, Seal _, Unseal _, Remind _ -> {}
        }
    }

    private void endBehind(@Nullable Registration replacement, LocalDate on, EndReason reason) {
        if (replacement != null && replacement.since().isAfter(on)) {
            registrations
                    .validAfter(on, replacement.person(), replacement.kind())
                    .forEach(held -> plan(RegistrationRules.ending(held, on, reason), held));
        }
    }

    /// An act either begins a new registration or is about the current one.
    private void plan(RegistrationAct act, @Nullable Registration current) {
        UUID id = switch (act) {
            case RegistrationAct.Registered _ -> unit.newId();
            case RegistrationAct.Ended _,
                    RegistrationAct.Disputed _,
                    RegistrationAct.DisputeSettled _,
                    RegistrationAct.Sealed _,
                    RegistrationAct.Unsealed _,
                    RegistrationAct.Reminded _ -> known(current).id();
        };
        if (planned.put(id, act) != null) {
            throw new IllegalArgumentException("commands: two about one registration (expected: one)");
        }
    }

    private static Registration known(@Nullable Registration current) {
        if (current == null) {
            throw new IllegalStateException("an act of a registration that is not there");
        }
        return current;
    }

    private Written stage(UUID id, RegistrationAct act) {
        var staged = unit.stage(RegistrationTable.REGISTRATIONS, id, List.of(act));
        return new Written(staged.receipt(), staged.state(), act);
    }
}
