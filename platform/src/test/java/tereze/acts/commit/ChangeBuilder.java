package tereze.acts.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tereze.acts.Act;
import tereze.acts.Actor;
import tereze.acts.Change;
import tereze.acts.table.RowVersion;
import tereze.acts.table.SetGuard;
import tereze.acts.table.StateTable;
import tereze.acts.table.Version;

/// Builds a change without a unit of work. Not thread-safe.
final class ChangeBuilder {
    private final Actor actor;
    private final String ground;
    private final List<Change.NewAct> acts = new ArrayList<>();
    private final List<Change.NewState<?>> states = new ArrayList<>();
    private final List<Change.Moved> sets = new ArrayList<>();
    private final List<RowVersion> relied = new ArrayList<>();

    private ChangeBuilder(Actor actor, String ground) {
        this.actor = actor;
        this.ground = ground;
    }

    static ChangeBuilder by(Actor actor, String ground) {
        return new ChangeBuilder(actor, ground);
    }

    ChangeBuilder act(UUID id, UUID thing, Version previous, Act act) {
        acts.add(new Change.NewAct(id, thing, previous, act));
        return this;
    }

    <T> ChangeBuilder state(StateTable<T> table, T state, Version replaces) {
        states.add(new Change.NewState<>(table, state, replaces));
        return this;
    }

    ChangeBuilder moves(SetGuard guard, UUID id, int version) {
        sets.add(new Change.Moved(guard, id, version));
        return this;
    }

    ChangeBuilder reliesOn(StateTable<?> table, UUID id, int version) {
        relied.add(new RowVersion(table.name(), id, version));
        return this;
    }

    Change build() {
        return new Change(actor, ground, acts, states, sets, relied, List.of(), null);
    }
}
