package tereze.launcher;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import tereze.api.HealthSettings;
import tereze.catalogue.FurtherServices;
import tereze.exchange.ExchangeSettings;
import tereze.notices.MailSettings;
import tereze.notices.PushSettings;
import tereze.notices.SmsSettings;
import tereze.portal.SecuritySettings;
import tereze.queue.Beacon;
import tereze.sessions.MetricsSettings;
import tereze.sessions.Oidc;
import tereze.sessions.SessionSettings;

/// The settings of the server, all under `tereze.`. An unknown name stops the start. `docs/configuration.md`
/// describes them for operators.
///
/// @param demo demonstration: synthetic people are accepted, and anybody may sign in as one of them, so the server
///     starts on a loopback address only
/// @param address the public URL of this installation
/// @param keys the file of the keys that are not in the database
/// @param database the database
/// @param disk how much room a disk must have
/// @param health where else the state of the server can be asked
/// @param oidc whose tokens are accepted outside a demonstration
/// @param sessions how long people stay signed in
/// @param metrics who may read the metrics
/// @param services declared services in addition to the country's
/// @param mail the SMTP server for e-mail
/// @param sms the SMS gateway
/// @param push notifications in browsers
/// @param exchange limits for private organisations
/// @param gate the waiting room before services that expect a rush
/// @param queue how people queue there
/// @param security where weaknesses are reported
@ConfigurationProperties("tereze")
record Settings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("http://127.0.0.1:8080") String address,
        @DefaultValue("data/credentials/keys") String keys,

        @DefaultValue Database database,
        @DefaultValue Disk disk,
        @DefaultValue HealthSettings health,
        @DefaultValue Oidc oidc,
        @DefaultValue SessionSettings sessions,
        @DefaultValue MetricsSettings metrics,
        @DefaultValue FurtherServices services,
        @DefaultValue MailSettings mail,
        @DefaultValue SmsSettings sms,
        @DefaultValue PushSettings push,
        @DefaultValue ExchangeSettings exchange,
        @DefaultValue Gate gate,
        @DefaultValue Queue queue,
        @DefaultValue SecuritySettings security) {
    /// The gate before services that expect a rush.
    ///
    /// @param url its public address, to which people are sent; empty if there is none
    /// @param nodes the addresses at which this server asks its nodes; empty if [#url] is the only one
    /// @param keys the file of the keys that gate and platform share
    record Gate(
            @DefaultValue("") String url,
            @DefaultValue List<String> nodes,
            @DefaultValue("data/credentials/gate-keys") String keys) {
        private static final Pattern ADDRESS = Pattern.compile("https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?");

        /// @throws IllegalArgumentException if an address is none, or ends with a slash
        Gate {
            nodes = nodes.stream().filter(node -> !node.isEmpty()).toList();
            Stream.concat(Stream.of(url).filter(address -> !address.isEmpty()), nodes.stream())
                    .forEach(Gate::requireAddress);
        }

        private static void requireAddress(String address) {
            if (!ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException(
                        "tereze.gate: " + address + " (expected: an address such as https://queue.example.org)");
            }
        }
    }

    /// How people queue before services that expect a rush.
    ///
    /// @param beacon a public source of randomness for lotteries, `CHAIN,PUBLIC_KEY,GENESIS,PERIOD`; empty: none
    /// @param most more people are never let in within a second
    record Queue(
            @DefaultValue("") String beacon,
            @DefaultValue("500") int most) {
        /// @throws IllegalArgumentException if one of them is not valid
        Queue {
            if (!beacon.isEmpty()) {
                Beacon.parse(beacon);
            }
            if (most < 1) {
                throw new IllegalArgumentException("tereze.queue.most: " + most + " (expected: 1 or more)");
            }
        }
    }

    /// Room on the disks of this machine. Without it the server is not ready.
    ///
    /// @param data the folder of a database on this machine; empty if there is none
    /// @param spare how much must be free
    record Disk(
            @DefaultValue("") String data,
            @DefaultValue("64MB") DataSize spare) {}

    /// The database for the server's own role, never for the owner.
    ///
    /// @param url JDBC URL
    /// @param user role; empty if the URL contains it
    /// @param password of the role; empty if the URL contains it
    /// @param connections the size of the pool for reading
    record Database(
            @DefaultValue("jdbc:postgresql://127.0.0.1:5432/tereze")
            String url,

            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("10") int connections) {
        /// @throws CannotStart if the URL is not one of PostgreSQL
        Database {
            parsed(url);
            if (connections < 1 || connections > 100) {
                throw new IllegalArgumentException(
                        "tereze.database.connections: " + connections + " (expected: 1 to 100)");
            }
        }

        /// The role, from the URL if it is not set separately.
        String userOrOneInUrl() {
            return user.isEmpty() ? Objects.requireNonNullElse(parsed(url).getUser(), "") : user;
        }

        /// The password, from the URL if it is not set separately.
        String passwordOrOneInUrl() {
            return password.isEmpty() ? Objects.requireNonNullElse(parsed(url).getPassword(), "") : password;
        }

        /// The URL may contain the password, so the message does not contain the URL.
        @CanIgnoreReturnValue
        private static PGSimpleDataSource parsed(String url) {
            PGSimpleDataSource parsed = new PGSimpleDataSource();
            try {
                parsed.setUrl(url);
            } catch (IllegalArgumentException e) {
                throw new CannotStart(
                        "tereze.database.url is no address of a database (expected: jdbc:postgresql://HOST/DATABASE)");
            }
            return parsed;
        }

        @Override
        public String toString() {
            return "Database[user=" + user + ", connections=" + connections + "]";
        }
    }
}
