package tereze.acts.commit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.acts.Act;
import tereze.acts.Actor;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.Decision;
import tereze.acts.Lifecycle;
import tereze.acts.Outcome;
import tereze.acts.QuotaReached;
import tereze.acts.UnitOfWork;
import tereze.acts.table.Quota;
import tereze.acts.table.Reads;
import tereze.acts.table.RowVersion;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.acts.table.Version;
import tereze.acts.table.Versioned;

/// One attempt at one command.
final class Unit implements UnitOfWork {
    private final Loaders loaders;
    private final Supplier<UUID> ids;
    private final Instant now;
    private final Reads reads = new Reads();
    private final List<Change.NewAct> acts = new ArrayList<>();
    private final Map<RowKey, StagedState<?>> states = new LinkedHashMap<>();
    private final Map<RowKey, Change.Moved> sets = new LinkedHashMap<>();
    private final Actor actor;
    private String reason;
    private boolean doomed;

    Unit(Loaders loaders, Supplier<UUID> ids, Command<?> command, Instant now) {
        this.loaders = loaders;
        this.ids = ids;
        this.actor = command.actor();
        this.reason = command.reason();
        this.now = now;
    }

    private record RowKey(String table, UUID id) {}

    private record StagedState<S>(StateTable<S> table, S state, Version replaces) {}

    /// Runs the attempt and notes its reads.
    <R> R run(Command<R> command) {
        return reads.during(() -> command.attempt().apply(this));
    }

    /// What the attempt changes and relies on. A refused attempt changes nothing.
    Change change() {
        List<Change.NewState<?>> written = new ArrayList<>();
        if (!doomed) {
            states.values().forEach(staged -> written.add(newState(staged)));
        }
        return new Change(
                actor,
                reason,
                doomed ? List.of() : acts,
                written,
                doomed ? List.of() : List.copyOf(sets.values()),
                reliedOn(),
                reads.absent(),
                null);
    }

    private static <S> Change.NewState<S> newState(StagedState<S> staged) {
        return new Change.NewState<>(staged.table(), staged.state(), staged.replaces());
    }

    /// The rows that were read, without those that are written: the commit checks the versions of these anyway.
    private List<RowVersion> reliedOn() {
        return doomed
                ? reads.rows()
                : reads.rows().stream().filter(row -> !isWritten(row)).toList();
    }

    private boolean isWritten(RowVersion row) {
        RowKey key = new RowKey(row.table(), row.id());
        StagedState<?> state = states.get(key);
        Change.Moved set = sets.get(key);
        return (state != null && state.replaces().number() == row.version())
                || (set != null && set.version() == row.version());
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public UUID newId() {
        return ids.get();
    }

    @Override
    public <S extends Record> Optional<S> find(Lifecycle<S, ?> kind, UUID id) {
        StagedState<S> staged = staged(kind, id);
        return staged != null ? Optional.of(staged.state()) : stored(kind, id).map(Versioned::state);
    }

    @Override
    public <S extends Record> List<S> findAll(Lifecycle<S, ?> kind, List<UUID> ids) {
        loaders.byId(kind.table()).ofAll(ids.stream().map(List::of).toList());
        return ids.stream().flatMap(id -> find(kind, id).stream()).toList();
    }

    private <S extends Record> Optional<Versioned<S>> stored(Lifecycle<S, ?> kind, UUID id) {
        return loaders.byId(kind.table()).first(id);
    }

    @SuppressWarnings("unchecked") // each table name maps to a state of that table
    private <S extends Record> @Nullable StagedState<S> staged(Lifecycle<S, ?> kind, UUID id) {
        return (StagedState<S>) states.get(new RowKey(kind.table().name(), id));
    }

    @Override
    public <S extends Record, A extends Act, R> Outcome<S, R> begin(
            Lifecycle<S, A> kind, UUID id, Decision<A, R> decision) {
        return outcome(decision, happened -> write(kind, id, null, Version.NONE, happened));
    }

    @Override
    public <S extends Record, A extends Act, R> Outcome<S, R> change(
            Lifecycle<S, A> kind, UUID id, Supplier<? extends R> unknown, Function<S, Decision<A, R>> rules) {
        Optional<S> before = find(kind, id);
        return before.isEmpty() ? refuse(unknown.get()) : put(kind, id, rules.apply(before.get()));
    }

    @Override
    public <S extends Record, A extends Act, R> Outcome<S, R> put(
            Lifecycle<S, A> kind, UUID id, Decision<A, R> decision) {
        return outcome(decision, happened -> stage(kind, id, happened));
    }

    private <S, A extends Act, R> Outcome<S, R> outcome(Decision<A, R> decision, Function<List<A>, Staged<S>> staging) {
        return switch (decision) {
            case Decision.Accepted<A, R>(List<A> happened) -> {
                Staged<S> staged = staging.apply(happened);
                yield new Outcome.Done<>(staged.state(), staged.receipt());
            }
            case Decision.Refused<A, R>(R why) -> refuse(why);
        };
    }

    @Override
    public <S extends Record, A extends Act> Staged<S> stage(
            Lifecycle<S, A> kind, UUID id, List<? extends A> happened) {
        StagedState<S> staged = staged(kind, id);
        if (staged != null) {
            return write(kind, id, staged.state(), staged.replaces(), happened);
        }
        Optional<Versioned<S>> stored = stored(kind, id);
        return write(
                kind,
                id,
                stored.map(Versioned::state).orElse(null),
                stored.map(Versioned::version).orElse(Version.NONE),
                happened);
    }

    private <S extends Record, A extends Act> Staged<S> write(
            Lifecycle<S, A> kind, UUID id, @Nullable S before, Version replaces, List<? extends A> happened) {
        S after = kind.replay(id, before, happened);
        states.put(new RowKey(kind.table().name(), id), new StagedState<>(kind.table(), after, replaces));
        List<Change.NewAct> made = happened.stream()
                .map(act -> new Change.NewAct(newId(), id, replaces, act))
                .toList();
        acts.addAll(made);
        return new Staged<>(after, made.getFirst().id());
    }

    @Override
    public UUID record(Act act) {
        UUID receipt = newId();
        record(receipt, act);
        return receipt;
    }

    @Override
    public void record(UUID receipt, Act act) {
        acts.add(new Change.NewAct(receipt, receipt, Version.NONE, act));
    }

    @Override
    public Optional<QuotaReached> count(Quota quota, Object... key) {
        UUID id = quota.idOf(key);
        Quota.Count count = loaders.count(quota, quota.question(now, key));
        move(quota.guard(), id, count.version());
        return Stream.iterate(0, i -> i < quota.limits().size(), i -> i + 1)
                .filter(i -> count.counted().get(i) >= quota.limits().get(i).most())
                .map(quota.limits()::get)
                .map(limit -> new QuotaReached(limit.name(), limit.most()))
                .findFirst();
    }

    @Override
    public void move(SetGuard set, UUID id) {
        if (!sets.containsKey(new RowKey(set.table(), id))) {
            move(set, id, loaders.version(set, id));
        }
    }

    private void move(SetGuard set, UUID id, int version) {
        sets.putIfAbsent(new RowKey(set.table(), id), new Change.Moved(set, id, version));
        reads.note(new RowVersion(set.table(), id, version));
    }

    @Override
    public void because(String because) {
        reason = because;
    }

    @Override
    public <S, R> Outcome<S, R> refuse(R why) {
        doomed = true;
        return new Outcome.Refused<>(why);
    }
}
