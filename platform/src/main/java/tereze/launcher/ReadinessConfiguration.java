package tereze.launcher;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tereze.acts.Readiness;
import tereze.acts.ReadinessCheck;
import tereze.acts.commit.ActsConnections;
import tereze.catalogue.OpeningCheck;

/// Runs the readiness checks of all modules, and shows their results to balancers and to Prometheus. The checks begin
/// before the web server listens and end after it.
@Configuration(proxyBeanMethods = false)
class ReadinessConfiguration {
    private static final int BEFORE_THE_WEB_SERVER = 0;

    @Bean
    ReadinessCheck databaseAnswers(ActsConnections connections) {
        return new DatabaseAnswers(connections);
    }

    @Bean
    ReadinessCheck roleSettings(ActsConnections connections) {
        return new RoleSettings(connections);
    }

    @Bean
    DiskHasRoom diskHasRoom(Settings settings, @Value("${logging.file.name:}") String log) {
        return DiskHasRoom.of(settings.disk(), log);
    }

    @Bean
    OpeningCheck diskForOpening(DiskHasRoom disk) {
        return new DiskForOpening(disk);
    }

    @Bean
    Readiness readiness(List<ReadinessCheck> checks) {
        return new Readiness(checks);
    }

    @Bean
    SmartLifecycle readinessLifecycle(Readiness readiness) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                readiness.start();
                running = true;
            }

            @Override
            public void stop() {
                readiness.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            @Override
            public int getPhase() {
                return BEFORE_THE_WEB_SERVER;
            }
        };
    }

    /// The part `checks` of `/health/ready`: the codes of what is wrong, and of what is wrong although the node serves.
    @Bean
    HealthIndicator checksHealthIndicator(Readiness readiness) {
        return () -> {
            List<String> troubles = failed(readiness, true);
            List<String> warnings = failed(readiness, false);
            Health.Builder health =
                    troubles.isEmpty() ? Health.up() : Health.down().withDetail("troubles", troubles);
            return warnings.isEmpty()
                    ? health.build()
                    : health.withDetail("warnings", warnings).build();
        };
    }

    private static List<String> failed(Readiness readiness, boolean needed) {
        return readiness.results().stream()
                .filter(result -> !result.passed() && result.needed() == needed)
                .map(Readiness.CheckResult::check)
                .toList();
    }

    @Bean
    MeterBinder readinessMeters(Readiness readiness) {
        return meters -> readiness
                .results()
                .forEach(result -> Gauge.builder("tereze.ready", readiness, all -> all.isWell(result.check()) ? 1 : 0)
                        .tag("check", result.check())
                        .register(meters));
    }
}
