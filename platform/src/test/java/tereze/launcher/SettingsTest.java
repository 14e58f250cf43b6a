package tereze.launcher;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;
import tereze.api.HealthSettings;
import tereze.catalogue.FurtherServices;
import tereze.exchange.ExchangeSettings;
import tereze.notices.MailSettings;
import tereze.notices.PushSettings;
import tereze.notices.SmsSettings;
import tereze.portal.SecuritySettings;
import tereze.sessions.MetricsSettings;
import tereze.sessions.Oidc;
import tereze.sessions.SessionSettings;
import tereze.testing.Fault;

/// Fixes the names and defaults of the settings. Operators must be informed of a change here.
class SettingsTest {
    @Test
    void haveTheseDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new Settings(
                        false,
                        "http://127.0.0.1:8080",
                        "data/credentials/keys",
                        new Settings.Database("jdbc:postgresql://127.0.0.1:5432/tereze", "", "", 10),
                        new Settings.Disk("", DataSize.ofMegabytes(64)),
                        new HealthSettings(null),
                        new Oidc("", ""),
                        new SessionSettings(Duration.ofHours(12)),
                        new MetricsSettings(""),
                        new FurtherServices(""),
                        new MailSettings("", 587, "", "", "", true, Duration.ofSeconds(30)),
                        new SmsSettings("", "", Duration.ofSeconds(30)),
                        new PushSettings(""),
                        new ExchangeSettings(1000),
                        new Settings.Gate("", List.of(), "data/credentials/gate-keys"),
                        new Settings.Queue("", 500),
                        new SecuritySettings("")));
    }

    /// A chain of the drand network.
    private static final String BEACON = "5".repeat(64) + ",8" + "3".repeat(191) + ",1692803367,3";

    @Test
    void refuseASourceOfRandomnessThatIsNoneAndALineThatNeverMoves() {
        assertThatThrownBy(() -> new Settings.Queue("quicknet", 1))
                .hasMessage("tereze.queue.beacon: quicknet (expected: CHAIN,PUBLIC_KEY,GENESIS,PERIOD)");
        assertThatThrownBy(() -> new Settings.Queue("", 0)).hasMessage("tereze.queue.most: 0 (expected: 1 or more)");
    }

    private static final MailSettings MAIL =
            new MailSettings("smtp.example", 25, "tereze", "secret", "tereze@example.kz", false, Duration.ofSeconds(5));

    @Test
    void haveTheseNames() {
        assertThat(bound(Map.ofEntries(
                        entry("tereze.demo", "true"),
                        entry("tereze.address", "https://tereze.example"),
                        entry("tereze.keys", "/etc/tereze/keys"),
                        entry("tereze.sessions.longest", "8h"),
                        entry("tereze.database.url", "jdbc:postgresql://db/x"),
                        entry("tereze.database.user", "app"),
                        entry("tereze.database.password", "secret"),
                        entry("tereze.database.connections", "3"),
                        entry("tereze.disk.data", "/srv/data"),
                        entry("tereze.disk.spare", "1GB"),
                        entry("tereze.health.port", "9000"),
                        entry("tereze.oidc.issuer", "https://id.example"),
                        entry("tereze.oidc.audience", "tereze"),
                        entry("tereze.metrics.key", "key"),
                        entry("tereze.services.folder", "/etc/tereze/services"),
                        entry("tereze.mail.host", "smtp.example"),
                        entry("tereze.mail.port", "25"),
                        entry("tereze.mail.user", "tereze"),
                        entry("tereze.mail.password", "secret"),
                        entry("tereze.mail.from", "tereze@example.kz"),
                        entry("tereze.mail.starttls", "false"),
                        entry("tereze.mail.timeout", "5s"),
                        entry("tereze.sms.gateway", "https://sms.example/send"),
                        entry("tereze.sms.key", "key"),
                        entry("tereze.sms.timeout", "7s"),
                        entry("tereze.push.contact", "mailto:ops@tereze.example"),
                        entry("tereze.exchange.hourly", "60"),
                        entry("tereze.gate.url", "https://queue.example"),
                        entry("tereze.gate.nodes", "http://10.0.0.1:8090,http://10.0.0.2:8090"),
                        entry("tereze.gate.keys", "/etc/tereze/gate-keys"),
                        entry("tereze.queue.beacon", BEACON),
                        entry("tereze.queue.most", "50"),
                        entry("tereze.security.contact", "mailto:security@tereze.example"))))
                .isEqualTo(new Settings(
                        true,
                        "https://tereze.example",
                        "/etc/tereze/keys",
                        new Settings.Database("jdbc:postgresql://db/x", "app", "secret", 3),
                        new Settings.Disk("/srv/data", DataSize.ofGigabytes(1)),
                        new HealthSettings(9000),
                        new Oidc("https://id.example", "tereze"),
                        new SessionSettings(Duration.ofHours(8)),
                        new MetricsSettings("key"),
                        new FurtherServices("/etc/tereze/services"),
                        MAIL,
                        new SmsSettings("https://sms.example/send", "key", Duration.ofSeconds(7)),
                        new PushSettings("mailto:ops@tereze.example"),
                        new ExchangeSettings(60),
                        new Settings.Gate(
                                "https://queue.example",
                                List.of("http://10.0.0.1:8090", "http://10.0.0.2:8090"),
                                "/etc/tereze/gate-keys"),
                        new Settings.Queue(BEACON, 50),
                        new SecuritySettings("mailto:security@tereze.example")));
    }

    @Test
    void hidePasswordsWhenPrinted() {
        assertThat(bound(Map.of(
                        "tereze.database.password", "secret",
                        "tereze.database.url", "jdbc:postgresql://x/y?password=secret",
                        "tereze.mail.password", "secret",
                        "tereze.metrics.key", "secret",
                        "tereze.sms.key", "secret")))
                .asString()
                .doesNotContain("secret");
    }

    @Test
    void findTheRoleInTheAddressWhereItIsNotSetApart() {
        String url = "jdbc:postgresql://db/x?user=app&password=secret";
        var inUrl = bound(Map.of("tereze.database.url", url)).database();
        assertThat(inUrl.userOrOneInUrl()).isEqualTo("app");
        assertThat(inUrl.passwordOrOneInUrl()).isEqualTo("secret");
        var apart = bound(Map.of("tereze.database.url", url, "tereze.database.user", "other"))
                .database();
        assertThat(apart.userOrOneInUrl()).isEqualTo("other");
    }

    /// Others write the URL without `jdbc:`, and with the password in it.
    @Fault("S4")
    @ParameterizedTest
    @ValueSource(strings = {"postgresql://app:secret@db/x", "jdbc:mysql://db/x?password=secret", "db", ""})
    void refuseAnAddressThatIsNoneOfPostgresInOneLine(String url) {
        assertThatThrownBy(() -> new Settings.Database(url, "app", "secret", 1))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("tereze.database.url is no address of a database (expected: jdbc:")
                .hasMessageNotContaining("secret");
        Throwable failure =
                catchThrowable(() -> bound(Map.of("tereze.database.url", url, "tereze.database.user", "app")));
        assertThat(StartFailure.sentence(failure))
                .startsWith("the setting tereze.database is not valid: tereze.database.url is no address")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @Fault("S4")
    @Test
    void refuseAnAddressThatIsNoneOfPostgresBeforeAnyConnection() {
        MockEnvironment environment =
                environment(Map.of("tereze.database.url", "postgresql://db/x", "tereze.database.user", "app"));
        var prepared = new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment);
        Throwable failure = catchThrowable(() -> new StartChecks().onApplicationEvent(prepared));
        assertThat(StartFailure.sentence(failure)).contains("tereze.database.url is no address of a database");
    }

    @Fault("S4")
    @ParameterizedTest
    @CsvSource({
        "8080,,true",
        "0,,true",
        "65515,,true",
        "65516,,false",
        "65535,9000,true",
        "8080,65536,false",
        "8080,-1,false",
        "8080,8080,false",
        "0,0,true"
    })
    void refuseAPortForHealthThatCannotBe(String main, @Nullable String health, boolean starts) {
        Map<String, Object> ports = health == null
                ? Map.of("server.port", main)
                : Map.of("server.port", main, "tereze.health.port", health);
        if (starts) {
            assertThatCode(() -> StartChecks.settings(environment(ports))).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> StartChecks.settings(environment(ports)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith("the port for /health would be ")
                    .hasMessageContaining("TEREZE_HEALTH_PORT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "many"})
    void refuseANumberOfConnectionsThatCannotBeMeant(String connections) {
        assertThatThrownBy(() -> bound(Map.of("tereze.database.connections", connections)))
                .isInstanceOf(BindException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "tereze.oidc.issuer,https://id.example",
        "tereze.oidc.audience,tereze",
        "tereze.mail.host,smtp.example",
        "tereze.mail.timeout,0s",
        "tereze.sessions.longest,59m",
        "tereze.sessions.longest,8d",
        "tereze.sms.timeout,1h",
        "tereze.sms.gateway,sms.example"
    })
    void refuseProvidersThatCannotBeMeant(String name, String value) {
        assertThatThrownBy(() -> bound(Map.of(name, value))).isInstanceOf(BindException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tereze.demmo",
                "tereze.database.owner",
                "TEREZE_MIGRATE_PASSWORD",
                "TEREZE_DATABASE_URI",
                "tereze.x"
            })
    void stopTheStartWhenANameIsUnknown(String name) {
        assertThatThrownBy(() -> StartChecks.check(environment(Map.of(name, "1"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tereze.demo", "TEREZE_DATABASE_URL", "tereze.database.connections", "terezen", "server.port"})
    void letKnownNamesPass(String name) {
        assertThatCode(() -> StartChecks.check(environment(Map.of(name, "0")))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "::1,true", "0.0.0.0,false", "192.0.2.1,false", "'',false"})
    void keepADemonstrationOnThisMachine(String address, boolean starts) {
        var environment = environment(Map.of("tereze.demo", "true", "server.address", address));
        if (starts) {
            assertThatCode(() -> StartChecks.check(environment)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> StartChecks.check(environment))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("server.address");
        }
    }

    @Test
    void areAllDescribedForOperators() throws IOException {
        String described = Files.readString(Path.of("../docs/configuration.md"));
        assertThat(StartChecks.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(described).contains("`" + name + "`"));
    }

    private static Settings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("tereze", Settings.class);
    }

    private static MockEnvironment environment(Map<String, Object> properties) {
        MockEnvironment environment = new MockEnvironment();
        properties.forEach(environment::setProperty);
        return environment;
    }
}
