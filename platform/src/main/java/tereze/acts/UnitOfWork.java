package tereze.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import tereze.acts.table.Quota;
import tereze.acts.table.SetGuard;

/// One attempt at a command. It reads what the decision needs and stages what it changes; the change is written as a
/// whole or not at all. Each attempt has a new unit. Not thread-safe.
///
/// **What an attempt reads, it relies on**, in whichever store the read is. The commit checks that each row still has
/// the version that was read. If not, the command is decided again. [tereze.acts.table.Reads] describes this, and the
/// rare read that is not noted.
///
/// **A refusal dooms the unit**: after [#begin], [#change] or [#refuse] has refused, nothing that was staged is
/// written.
public interface UnitOfWork {
    /// The time of this attempt in whole milliseconds, so that shown, recorded and stored times are equal.
    Instant now();

    /// A new time-ordered id (UUIDv7).
    UUID newId();

    /// The current state of a thing, with what this unit has staged.
    <S extends Record> Optional<S> find(Lifecycle<S, ?> kind, UUID id);

    /// The current states of things, in the order of the ids. Unknown ids are left out.
    <S extends Record> List<S> findAll(Lifecycle<S, ?> kind, List<UUID> ids);

    /// Creates a thing with the acts of the decision.
    default <S extends Record, A extends Act, R> Outcome<S, R> begin(Lifecycle<S, A> kind, Decision<A, R> decision) {
        return begin(kind, newId(), decision);
    }

    /// As above, with an id that is known beforehand.
    <S extends Record, A extends Act, R> Outcome<S, R> begin(Lifecycle<S, A> kind, UUID id, Decision<A, R> decision);

    /// Changes a thing by the decision of the rules on its state.
    ///
    /// @param unknown the refusal if there is no such thing
    <S extends Record, A extends Act, R> Outcome<S, R> change(
            Lifecycle<S, A> kind, UUID id, Supplier<? extends R> unknown, Function<S, Decision<A, R>> rules);

    /// Creates a thing, or changes it if it exists: for things whose id follows from what they belong to.
    <S extends Record, A extends Act, R> Outcome<S, R> put(Lifecycle<S, A> kind, UUID id, Decision<A, R> decision);

    /// Stages acts of a thing that the caller has already decided, and its new state. For a module that decides
    /// several things before it stages the first.
    ///
    /// @return the new state, with the id of the first act
    <S extends Record, A extends Act> Staged<S> stage(Lifecycle<S, A> kind, UUID id, List<? extends A> acts);

    /// What was staged.
    record Staged<S>(S state, UUID receipt) {}

    /// Stages an act without a state, such as a question that an agency asked.
    ///
    /// @return the id of the act, which is the receipt
    UUID record(Act act);

    /// As [#record(Act)], with an id that is known beforehand.
    void record(UUID receipt, Act act);

    /// Counts one more item against a quota, and moves the guard row of the counted set, so that the later of two
    /// concurrent commands is decided again.
    ///
    /// @param key values of the quota's key columns
    /// @return the limit that is already reached; empty if one more is allowed
    Optional<QuotaReached> count(Quota quota, Object... key);

    /// Moves the guard row of a set. Every writer of the set must do so, before it reads the set.
    void move(SetGuard set, UUID id);

    /// Sets the recorded reason, if it is known only after a read.
    void because(String reason);

    /// Refuses the command: nothing that was staged is written.
    <S, R> Outcome<S, R> refuse(R why);
}
