package tereze.acts.commit;

import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tereze.acts.ActFamily;
import tereze.acts.ActStream;
import tereze.acts.Acts;
import tereze.acts.DatabaseClock;
import tereze.acts.ForwardClock;
import tereze.acts.Listener;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.acts.ScheduledJob;
import tereze.acts.StoredResponses;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.stream.JdbcActStream;
import tereze.acts.stream.ListenerMeters;

/// The committer and the listeners start with the application and stop after the web server.
@Configuration(proxyBeanMethods = false)
class ActsConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ActsConfiguration.class);

    @Bean
    JdbcClient jdbcClient(DataSource pool) {
        return StoreConnections.client(pool);
    }

    @Bean
    ActKinds actKinds(List<ActFamily> families) {
        return new ActKinds(families);
    }

    @Bean
    ActCodec actCodec(ActKinds kinds, @Qualifier("buffered") SecureRandom random) {
        return new ActCodec(kinds, random);
    }

    @Bean
    ActStream actStream(JdbcClient jdbc, ActCodec codec) {
        return new JdbcActStream(jdbc, codec);
    }

    @Bean
    DatabaseClock databaseClock(JdbcClient jdbc) {
        return new DatabaseClock(jdbc);
    }

    @Bean
    StoredResponses storedResponses(JdbcClient jdbc) {
        return new StoredResponses(jdbc);
    }

    @Bean
    ScheduledJob answerCleanup(StoredResponses answers) {
        return ScheduledJob.cleanup("acts.answers", answers::forgetExpired);
    }

    @Bean
    ActsConnections actsConnections(DataSource pool) throws SQLException {
        HikariDataSource settings = pool.unwrap(HikariDataSource.class);
        return new ActsConnections(settings.getJdbcUrl(), settings.getUsername(), settings.getPassword());
    }

    @Bean
    ActsRuntime actsRuntime(
            ActsConnections connections,
            JdbcClient jdbc,
            ActCodec codec,
            InstantSource clock,
            @Qualifier("buffered") SecureRandom random) {
        return new ActsRuntime(connections, jdbc, codec, clock, random);
    }

    @Bean
    Acts acts(ActsRuntime runtime) {
        return runtime.acts();
    }

    @Bean
    ReadinessCheck clockCheck(ActsRuntime runtime, ObjectProvider<ForwardClock> clock) {
        return runtime.clockCheck(jdbc -> clock.ifAvailable(ahead -> ahead.follow(jdbc)));
    }

    @Bean
    ReadinessCheck commitCheck(ActsRuntime runtime) {
        return runtime.commitCheck();
    }

    @Bean
    ReadinessCheck listenersCheck(ActsRuntime runtime) {
        return runtime.listenersCheck();
    }

    @Bean
    ReadinessCheck parkedCheck(ActsRuntime runtime) {
        return runtime.parkedCheck();
    }

    @Bean
    ListenerMeters listenerMeters(ActStream stream, List<Listener> listeners, Readiness readiness) {
        return new ListenerMeters(stream, listeners, readiness);
    }

    @Bean
    SmartLifecycle actsLifecycle(
            ActsRuntime runtime, List<Listener> listeners, @Qualifier("clockCheck") ReadinessCheck clock) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                // The clock of a demonstration may be ahead. Acts must know before the first of them is recorded.
                clock.trouble().ifPresent(trouble -> LOG.warn("the clock: {}", trouble));
                runtime.start(listeners);
                running = true;
            }

            @Override
            public void stop() {
                runtime.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return Integer.MIN_VALUE;
            }
        };
    }
}
