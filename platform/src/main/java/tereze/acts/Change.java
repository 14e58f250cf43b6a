package tereze.acts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tereze.acts.table.RowVersion;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.acts.table.UniqueKey;
import tereze.acts.table.Version;

/// Everything that one command changes: its acts, the new states with the versions that they replace, the rows that
/// the decision relied on, and the response to store. It is written as a whole or not at all.
///
/// @param reason a short stable code of why it happens, such as the id of a service; the record and the database
///     call it `ground`
/// @param relied rows that the decision read and does not write
/// @param absent values of a unique that the decision looked for and did not find
public record Change(
        Actor actor,
        String reason,
        List<NewAct> acts,
        List<NewState<?>> states,
        List<Moved> sets,
        List<RowVersion> relied,
        List<UniqueKey> absent,
        @Nullable StoredResponse kept) {
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

    /// An act of a thing.
    ///
    /// @param id the time-ordered id of the act; the caller makes it, so that the receipt is known before the
    ///     commit
    /// @param previous the version of the thing that the decision read
    public record NewAct(UUID id, UUID thing, Version previous, Act act) {}

    /// The new state of a thing.
    public record NewState<T>(StateTable<T> table, T state, Version replaces) {}

    /// A set, such as the people registered at one address. The change increments the version of its guard row.
    public record Moved(SetGuard guard, UUID id, int version) {}

    public boolean isEmpty() {
        return acts.isEmpty() && states.isEmpty() && sets.isEmpty() && kept == null;
    }

    public Change keeping(@Nullable StoredResponse answer) {
        return new Change(actor, reason, acts, states, sets, relied, absent, answer);
    }
}
