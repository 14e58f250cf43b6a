package tereze.acts.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ForwardClock;
import tereze.testing.Fault;
import tereze.testing.TestDatabase;

/// Somebody moves the clock of a demonstration just while this node compares its own with it, and the database does not
/// tell its time any more.
class ClockCheckIT {
    @Test
    @Fault("W1")
    void aClockThatWasNotComparedForAWhileIsNotKnownToBeRight() throws IOException {
        AtomicLong nanos = new AtomicLong();
        try (TestDatabase database = TestDatabase.create();
                Wire wire = new Wire(URI.create(database.jdbcUrl().substring("jdbc:".length()))
                        .getPort())) {
            ClockCheck check = new ClockCheck(
                    new ActsConnections(wire.through(database.jdbcUrl()), database.appUser(), database.appPassword()),
                    InstantSource.system(),
                    jdbc -> {},
                    nanos::get);
            assertThat(check.trouble()).isEmpty();

            wire.cut();
            assertThat(check.trouble()).as("a restart of the database").isEmpty();
            nanos.addAndGet(Duration.ofSeconds(6).toNanos());
            assertThat(check.trouble()).contains("it was last compared with the database's 6 s ago");
            check.close();
        }
    }

    @Test
    void keepsNoConnectionWhenItIsClosed() {
        try (TestDatabase database = TestDatabase.create()) {
            ClockCheck check = new ClockCheck(
                    new ActsConnections(database.jdbcUrl(), database.appUser(), database.appPassword()),
                    InstantSource.system(),
                    jdbc -> {});
            assertThat(check.trouble()).isEmpty();
            check.close();
            check.trouble();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(JdbcClient.create(database.owner())
                                    .sql("select count(*) from pg_stat_activity where datname = current_database()"
                                            + " and application_name = 'tereze probe'")
                                    .query(Integer.class)
                                    .single())
                            .isZero());
        }
    }

    /// To Java a month is 30 days, to the database it depends on the day.
    @Test
    @Fault("W1")
    void theClockOfADemonstrationGoesForwardByWholeSecondsOnly() {
        try (TestDatabase database = TestDatabase.create()) {
            JdbcClient owner = JdbcClient.create(database.owner());
            owner.sql("select acts.make_demonstration()").query().listOfRows();
            assertThat(database.refusals(
                            "tereze_app",
                            Stream.of("1 mon -31 days", "-1 s", "-infinity", "infinity", "367 days", "1 year 2 days")
                                    .map(by -> "select acts.forward_clock('" + by + "')")
                                    .toList()))
                    .containsExactly("TZ270", "TZ270", "TZ270", "23514", "23514", "23514");
            for (String by : List.of("1 month", "1 mon -30 days", "1.9 s")) {
                assertThat(database.refusal("tereze_app", "select acts.forward_clock('" + by + "')"))
                        .isEqualTo("done");
            }
            ForwardClock clock = new ForwardClock(InstantSource.system());
            clock.follow(owner);
            assertThat(clock.forward()).isEqualTo(Duration.ofDays(30).plusSeconds(1));
            assertThat(owner.sql("select extract(epoch from acts.now() - clock_timestamp())::int")
                            .query(Long.class)
                            .single())
                    .isEqualTo(clock.forward().toSeconds());
        }
    }

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
