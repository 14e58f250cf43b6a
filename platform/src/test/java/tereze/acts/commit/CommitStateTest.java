package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tereze.testing.Fault;

/// What the committer and the check of the commits know of each other.
class CommitStateTest {
    @Test
    @Fault("W5")
    void aCommitOfTheCheckHidesNoBatchThatHangs() {
        CommitState state = new CommitState();
        state.ended(true);
        state.began();

        state.succeeded();

        assertThat(state.failingFor()).isEmpty();
        assertThat(state.runningFor()).isPresent();
        state.ended(false);
        assertThat(state.runningFor()).isEmpty();
    }
}
