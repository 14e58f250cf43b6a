package tereze.launcher;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import tereze.acts.ForwardClock;
import tereze.acts.commit.ActsConnections;
import tereze.api.HealthSettings;
import tereze.api.PublicAddress;
import tereze.catalogue.FurtherServices;
import tereze.exchange.ExchangeSettings;
import tereze.keys.Keys;
import tereze.notices.MailSettings;
import tereze.notices.PushSettings;
import tereze.notices.SmsSettings;
import tereze.people.IinPolicy;
import tereze.portal.SecuritySettings;
import tereze.portal.ServerVersion;
import tereze.releases.ReleaseSettings;
import tereze.sessions.MetricsSettings;
import tereze.sessions.Oidc;
import tereze.sessions.SessionSettings;

/// The server: all modules under `tereze`, with the three things that they get from outside: clock, randomness and
/// database.
@SpringBootApplication(
        scanBasePackages = "tereze",
        // Beans are named by full class names, so that two modules can have classes of the same name.
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@EnableConfigurationProperties(Settings.class)
public class Server {
    /// A statement that a reader waits for is always faster. A slower one would keep a connection from others.
    private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(20);

    /// How much longer than a statement its answer may take.
    private static final Duration TIME_OF_AN_ANSWER = Duration.ofSeconds(5);

    private static final Duration TIME_TO_WAIT_FOR_A_CONNECTION = Duration.ofSeconds(20);

    @Bean
    ForwardClock clock(@Qualifier("machine") InstantSource machine) {
        return new ForwardClock(machine);
    }

    /// For what must be fresh, such as sessions and tokens.
    @Bean(defaultCandidate = false)
    @Qualifier("machine")
    InstantSource machineClock() {
        return InstantSource.system();
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    /// For ids and for the nonces of records: every act needs some.
    @Bean(defaultCandidate = false)
    @Qualifier("buffered")
    SecureRandom buffered() {
        return new BufferedRandom();
    }

    /// Only a demonstration has synthetic people.
    @Bean
    IinPolicy iinPolicy(Settings settings) {
        return settings.demo() ? IinPolicy.ISSUED_AND_DEMO : IinPolicy.ISSUED;
    }

    @Bean
    PublicAddress publicAddress(Settings settings) {
        return new PublicAddress(settings.address());
    }

    @Bean
    Keys secretKeys(Settings settings, SecureRandom random) {
        return new Keys(Path.of(settings.keys()), random);
    }

    @Bean
    SessionSettings sessionSettings(Settings settings) {
        return settings.sessions();
    }

    @Bean
    Oidc oidc(Settings settings) {
        return settings.oidc();
    }

    @Bean
    ServerVersion version() {
        return new ServerVersion(versionOfBuild());
    }

    /// The version in the manifest of the build.
    public static String versionOfBuild() {
        return Objects.requireNonNullElse(Server.class.getPackage().getImplementationVersion(), "development");
    }

    @Bean
    HealthSettings healthSettings(Settings settings) {
        return settings.health();
    }

    @Bean
    MetricsSettings metricsSettings(Settings settings) {
        return settings.metrics();
    }

    @Bean
    FurtherServices furtherServices(Settings settings) {
        return settings.services();
    }

    @Bean
    ReleaseSettings releaseSettings(Settings settings) {
        return settings.demo() ? ReleaseSettings.OF_DEMO : ReleaseSettings.BY_LAW;
    }

    @Bean
    MailSettings mailSettings(Settings settings) {
        return settings.mail();
    }

    @Bean
    SmsSettings smsSettings(Settings settings) {
        return settings.sms();
    }

    /// A demonstration has nobody whom a push service could ask.
    @Bean
    PushSettings pushSettings(Settings settings) {
        return settings.demo() && !settings.push().served() ? PushSettings.OF_DEMO : settings.push();
    }

    @Bean
    ExchangeSettings exchangeSettings(Settings settings) {
        return settings.exchange();
    }

    @Bean
    SecuritySettings securitySettings(Settings settings) {
        return settings.security();
    }

    /// Connections with the application's role. `tereze.acts` has its own connections for writing.
    @Bean
    DataSource applicationConnections(Settings settings) {
        Settings.Database database = settings.database();
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("application");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.userOrOneInUrl());
        pool.setPassword(database.passwordOrOneInUrl());
        pool.setMaximumPoolSize(database.connections());
        pool.addDataSourceProperty(
                "options", ActsConnections.OPTIONS + " -c statement_timeout=" + LONGEST_STATEMENT.toMillis());
        // A database that has stopped closes no connection.
        pool.addDataSourceProperty(
                "socketTimeout",
                Long.toString(LONGEST_STATEMENT.plus(TIME_OF_AN_ANSWER).toSeconds()));
        pool.setConnectionTimeout(TIME_TO_WAIT_FOR_A_CONNECTION.toMillis());
        return pool;
    }
}
