package tereze.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.table.Version;
import tereze.cases.Assessor.Applied;
import tereze.cases.Assessor.Assessed;
import tereze.cases.OutcomeWriter.Writing;
import tereze.cases.rules.Evolution;
import tereze.cases.rules.Move;
import tereze.cases.store.CaseTable;

/// One try at a command: what the rules say of it, with what the service's writers add, as one change.
///
/// The registers are read at most once in a try, and only if the rules or a writer ask for them; what was read then
/// counts among what the change relies on.
final class Attempted {
    private final Assessor assessor;
    private final Writers writers;
    private final Acts acts;
    private final Applied applied;
    private final Instant now;
    private @Nullable Assessed assessed;

    Attempted(Assessor assessor, Writers writers, Acts acts, Applied applied, Instant now) {
        this.assessor = assessor;
        this.writers = writers;
        this.acts = acts;
        this.applied = applied;
        this.now = now;
    }

    /// What came of it.
    sealed interface Result<R> {
        /// This is to be committed.
        record Changes<R>(UUID receipt, Case kase, Change change) implements Result<R> {}

        /// The rules refuse.
        record Refused<R>(R refusal) implements Result<R> {}
    }

    /// Who sends the command.
    ///
    /// @param brings what their right to rests on, and the set that they move
    record Sender(UUID actor, Change.Contribution brings) {
        /// Who moves no set.
        static Sender relying(UUID actor, List<Change.Relied> relied) {
            return new Sender(actor, Attempted.relying(relied));
        }
    }

    /// Where the case stood before: nowhere, if it is being opened.
    record Before(@Nullable Case kase, Version version) {}

    /// Tries.
    ///
    /// @param rules what a command leads to, given what the declaration says on the evidence of now
    <R> Result<R> by(Sender sender, Before before, Function<Supplier<Assessment>, Move<R>> rules) {
        return by(sender, before, rules, () -> assessed().assessment(), true);
    }

    /// A writer may find that the registers have moved on from what the rules saw: then the rules refuse under its
    /// code, and what a refusal writes is asked for once.
    private <R> Result<R> by(
            Sender sender,
            Before before,
            Function<Supplier<Assessment>, Move<R>> rules,
            Supplier<Assessment> assessment,
            boolean first) {
        return switch (rules.apply(assessment)) {
            case Move.Refuses<R>(R refusal) -> new Result.Refused<>(refusal);
            case Move.Happens<R>(List<CaseAct> happened) -> {
                var after = Evolution.replay(applied.kase(), before.kase(), happened);
                yield switch (writing(before.kase(), after)) {
                    case Writing.Write(Change.Contribution contribution) ->
                        changes(sender, before, happened, after, contribution);
                    case Writing.MovedOn(String code) -> movedOn(sender, before, rules, code, happened, after, first);
                };
            }
        };
    }

    private <R> Result<R> movedOn(
            Sender sender,
            Before before,
            Function<Supplier<Assessment>, Move<R>> rules,
            String code,
            List<CaseAct> happened,
            Case after,
            boolean first) {
        return switch (after.status()) {
            // Nothing is left to be undone.
            case REFUSED, LAPSED, WITHDRAWN -> changes(sender, before, happened, after, Change.Contribution.none());
            case WAITING_CONSENT, WITH_OFFICER, GRANTED -> {
                if (!first) {
                    throw new IllegalStateException("a writer was asked again after the rules refused under " + code);
                }
                yield by(sender, before, rules, () -> assessed().assessment().refusedUnder(code), false);
            }
        };
    }

    Assessed assessed() {
        var known = assessed;
        if (known == null) {
            known = assessor.assess(applied, now);
            assessed = known;
        }
        return known;
    }

    private Writing writing(@Nullable Case before, Case after) {
        var call = Writers.due(applied.definition(), before == null ? null : before.status(), after.status());
        if (call.isEmpty()) {
            return new Writing.Write(Change.Contribution.none());
        }
        var writer = writers.named(call.get().writer().name());
        return writer.write(new OutcomeWriter.Request(
                after.id(),
                after.service(),
                after.applicant(),
                now,
                assessor.dayOf(applied.opened()),
                call.get().values(assessed().scope())));
    }

    private <R> Result<R> changes(
            Sender sender, Before before, List<CaseAct> happened, Case after, Change.Contribution contribution) {
        var change = Change.by(sender.actor(), after.service());
        var receipt = acts.newId();
        change.act(receipt, after.id(), before.version(), happened.getFirst());
        happened.stream().skip(1).forEach(act -> change.act(acts.newId(), after.id(), before.version(), act));
        change.state(CaseTable.CASES, after, before.version());
        change.with(sender.brings());
        if (assessed != null) {
            change.with(relying(assessed.relied()));
        }
        return new Result.Changes<>(receipt, after, change.with(contribution).build());
    }

    private static Change.Contribution relying(List<Change.Relied> relied) {
        return new Change.Contribution(List.of(), List.of(), List.of(), relied);
    }
}
