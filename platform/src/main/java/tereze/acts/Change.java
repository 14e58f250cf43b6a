package tereze.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.table.RowVersion;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.acts.table.UniqueKey;
import tereze.acts.table.Version;

/// Everything that one command changes: its acts, the new states with the versions they replace, the rows that the
/// decision relied on, and the answer kept for the caller. It is written whole or not at all.
///
/// @param actor who acts: a person's or an agency's surrogate id, or [#SYSTEM]
/// @param ground on what ground, a short stable code such as a service's id
/// @param relied rows that the decision read without writing them
/// @param absent what the decision looked for by a unique and did not find
public record Change(
        UUID actor,
        String ground,
        List<NewAct> acts,
        List<NewState<?>> states,
        List<Moved> sets,
        List<RowVersion> relied,
        List<UniqueKey> absent,
        @Nullable StoredResponse kept) {
    /// The actor of what the platform does by itself: a lapse at its term, an expiry.
    public static final UUID SYSTEM = new UUID(0, 0);

    /// The most acts one change may hold.
    public static final int MAX_ACTS = 100;

    public Change {
        acts = List.copyOf(acts);
        states = List.copyOf(states);
        sets = List.copyOf(sets);
        relied = List.copyOf(relied);
        absent = List.copyOf(absent);
        if (acts.size() > MAX_ACTS) {
            throw new IllegalArgumentException("acts: " + acts.size() + " (expected: at most " + MAX_ACTS + ")");
        }
    }

    /// An act about a thing.
    ///
    /// @param id the act's id, time-ordered, made by the caller so that the receipt is known before the commit
    /// @param previous the version of the thing that the decision read
    public record NewAct(UUID id, UUID thing, Version previous, Act act) {}

    /// The state a thing now has.
    public record NewState<T>(StateTable<T> table, T state, Version replaces) {}

    /// A set (the people registered at one address, say) that this change moves: its guard row goes one version on.
    public record Moved(SetGuard guard, UUID id, int version) {}

    /// A change that writes nothing.
    public static Change none() {
        return by(SYSTEM, "").build();
    }

    public static Builder by(UUID actor, String ground) {
        return new Builder(actor, ground);
    }

    public boolean isEmpty() {
        return acts.isEmpty() && states.isEmpty() && sets.isEmpty() && kept == null;
    }

    /// The same change with the answer that is kept with it.
    public Change keeping(@Nullable StoredResponse answer) {
        return new Change(actor, ground, acts, states, sets, relied, absent, answer);
    }

    /// Puts a change together. Not thread-safe.
    public static final class Builder {
        private final UUID actor;
        private final String ground;
        private final List<NewAct> acts = new ArrayList<>();
        private final List<NewState<?>> states = new ArrayList<>();
        private final List<Moved> sets = new ArrayList<>();
        private final List<RowVersion> relied = new ArrayList<>();

        private Builder(UUID actor, String ground) {
            this.actor = actor;
            this.ground = ground;
        }

        public Builder act(UUID id, UUID thing, Version previous, Act act) {
            acts.add(new NewAct(id, thing, previous, act));
            return this;
        }

        public <T> Builder state(StateTable<T> table, T state, Version replaces) {
            states.add(new NewState<>(table, state, replaces));
            return this;
        }

        public Builder moves(SetGuard guard, UUID id, int version) {
            sets.add(new Moved(guard, id, version));
            return this;
        }

        public Builder reliesOn(SetGuard guard, UUID id, int version) {
            relied.add(new RowVersion(guard.table(), id, version));
            return this;
        }

        public Builder reliesOn(StateTable<?> table, UUID id, int version) {
            relied.add(new RowVersion(table.name(), id, version));
            return this;
        }

        public Change build() {
            return new Change(actor, ground, acts, states, sets, relied, List.of(), null);
        }
    }
}
