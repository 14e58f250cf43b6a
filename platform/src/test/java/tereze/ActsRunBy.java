package tereze;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tereze.acts.Acts;
import tereze.acts.Change;
import tereze.acts.Command;
import tereze.acts.CommitOutcome;
import tereze.acts.StoredResponse;

/// Acts whose commands a test runs in its own way. For services that run their commands themselves.
record ActsRunBy(Acts acts, Way way) implements Acts {
    /// A way to run a command.
    interface Way {
        <R> R run(Command<R> command);
    }

    @Override
    public <R> R run(Command<R> command, Function<R, @Nullable StoredResponse> response) {
        return way.run(command);
    }

    @Override
    public <R> Attempted<R> attempt(Command<R> command) {
        return acts.attempt(command);
    }

    @Override
    public CommitOutcome commit(Change change) {
        return acts.commit(change);
    }

    @Override
    public UUID newId() {
        return acts.newId();
    }
}
