package tereze.acts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import tereze.acts.table.Quota;
import tereze.acts.table.SetGuard;

/// One attempt at a command: reads what the decision needs and stages what it changes, which is then written whole or
/// not at all. Fresh for each attempt; not thread-safe.
///
/// **What an attempt reads, it relies on**, whichever store reads it: the commit checks that each row still has the
/// version that was read, and the command is decided again where one has not. See [tereze.acts.table.Reads], also for
/// the rare read that must not count.
///
/// **A refusal dooms the unit**: after [#begin], [#change] or [#refuse] has refused, nothing that was staged is
/// written.
public interface UnitOfWork {
    /// The moment of this attempt, in whole milliseconds: what is shown, recorded and stored is the same moment.
    Instant now();

    /// A new time-ordered id (UUIDv7).
    UUID newId();

    /// A thing as it is now, or as this unit has staged it.
    <S extends Record> Optional<S> find(Lifecycle<S, ?> kind, UUID id);

    /// Things as they are now, in the order of the ids; unknown ones are left out.
    <S extends Record> List<S> findAll(Lifecycle<S, ?> kind, List<UUID> ids);

    /// Begins a thing with the acts that the rules decide.
    default <S extends Record, A extends Act, R> Outcome<S, R> begin(Lifecycle<S, A> kind, Decision<A, R> decision) {
        return begin(kind, newId(), decision);
    }

    /// Begins a thing whose id is known beforehand.
    <S extends Record, A extends Act, R> Outcome<S, R> begin(Lifecycle<S, A> kind, UUID id, Decision<A, R> decision);

    /// Changes a thing as the rules decide on its state.
    ///
    /// @param unknown the refusal where there is no such thing
    <S extends Record, A extends Act, R> Outcome<S, R> change(
            Lifecycle<S, A> kind, UUID id, Supplier<? extends R> unknown, Function<S, Decision<A, R>> rules);

    /// Begins a thing, or changes it if there is one already: for things whose id follows from what they belong to.
    <S extends Record, A extends Act, R> Outcome<S, R> put(Lifecycle<S, A> kind, UUID id, Decision<A, R> decision);

    /// Stages acts of a thing that the caller has decided already, and its new state. For a module that decides several
    /// things before it stages the first.
    ///
    /// @return the state that they leave, with the id of the first act
    <S extends Record, A extends Act> Staged<S> stage(Lifecycle<S, A> kind, UUID id, List<? extends A> acts);

    /// What was staged.
    record Staged<S>(S state, UUID receipt) {}

    /// Stages an act that leaves no state, such as a question that was asked.
    ///
    /// @return its id, which is the receipt
    UUID record(Act act);

    /// As [#record(Act)], with an id that is known beforehand.
    void record(UUID receipt, Act act);

    /// Counts one more against a quota, and moves the guard row of what is counted, so that of two at once the later is
    /// decided again.
    ///
    /// @param key values of the quota's key columns
    /// @return the limit that is reached already; empty where one more is allowed
    Optional<QuotaReached> count(Quota quota, Object... key);

    /// Moves the guard row of a set, which every writer of the set does. Call it before you read the set.
    void move(SetGuard set, UUID id);

    /// Names the reason where only what was read tells it.
    void because(String reason);

    /// Refuses the command: nothing that was staged is written.
    <S, R> Outcome<S, R> refuse(R why);
}
