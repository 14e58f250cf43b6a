package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ForwardClock;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// Somebody moves the clock of a demonstration just while this node compares its own with it.
class ClockCheckIT {
    @Test
    @Fault("W1")
    void aClockThatMovesDuringTheMeasurementIsNoWrongClock() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("select acts.make_demonstration()").query().listOfRows();
            ForwardClock clock = new ForwardClock(InstantSource.system());
            AtomicInteger measured = new AtomicInteger();
            ClockCheck check = new ClockCheck(
                    new ActsConnections(database.jdbcUrl(), database.appUser(), database.appPassword()),
                    clock,
                    jdbc -> {
                        clock.follow(jdbc);
                        if (measured.incrementAndGet() == 2) {
                            owner.sql("select acts.forward_clock('3 days')")
                                    .query()
                                    .listOfRows();
                        }
                    });
            assertThat(check.trouble()).isEmpty();
            assertThat(check.trouble()).as("while it moves").isEmpty();
            assertThat(clock.forward()).hasDays(3);
        }
    }
}
