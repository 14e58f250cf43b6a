package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.acts.DueJob.DueItem;
import tereze.testing.Fault;

/// One item that fails does not block the others; an outage ends the run.
class DueJobTest {
    private static final List<DueItem<Instant>> DUE = Stream.of(1, 2, 3)
            .map(second -> new DueItem<>(Instant.ofEpochSecond(second), new UUID(0, second)))
            .toList();

    private final List<UUID> done = new ArrayList<>();

    @Test
    @Fault("S2")
    void anItemThatAlwaysTimesOutIsSkipped() {
        assertThat(run("57014")).isEqualTo(2);
        assertThat(done).containsExactly(new UUID(0, 2), new UUID(0, 3));
    }

    @Test
    void anOutageEndsTheRun() {
        assertThatThrownBy(() -> run("08006")).isInstanceOf(IllegalStateException.class);
        assertThat(done).isEmpty();
    }

    /// The first item fails with this state, in each change that has it.
    private int run(String state) {
        return new DueJob<Instant>(last -> last == null ? DUE : List.of(), DUE.size(), things -> {
                    if (things.contains(DUE.getFirst().id())) {
                        throw new IllegalStateException("a read failed", new SQLException("refused", state));
                    }
                    done.addAll(things);
                    return things.size();
                })
                .run();
    }
}
