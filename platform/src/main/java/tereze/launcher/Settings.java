package tereze.launcher;

import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tereze.catalogue.FurtherServices;
import tereze.exchange.ExchangeSettings;
import tereze.notices.MailSettings;
import tereze.notices.SmsSettings;
import tereze.sessions.MetricsSettings;
import tereze.sessions.Oidc;

/// The settings of the server, all under `tereze.`; a name that is not here stops the start. They are
/// described for operators in `docs/configuration.md`.
///
/// @param demo demonstration: synthetic people are accepted and anybody may take their place, so that the server starts
///     on a loopback address only
/// @param address where people reach this installation
/// @param database where the data are
/// @param oidc whose tokens are accepted outside a demonstration
/// @param metrics who may read the measures
/// @param services declared services beside the country's
/// @param mail the SMTP server that takes letters in
/// @param sms the gateway that takes short messages in
/// @param exchange what private organisations may ask
@ConfigurationProperties("tereze")
record Settings(
        @DefaultValue("false") boolean demo,
        @DefaultValue("http://127.0.0.1:8080") String address,

        @DefaultValue Database database,
        @DefaultValue Oidc oidc,
        @DefaultValue MetricsSettings metrics,
        @DefaultValue FurtherServices services,
        @DefaultValue MailSettings mail,
        @DefaultValue SmsSettings sms,
        @DefaultValue ExchangeSettings exchange) {
    /// The database, as the server's own role sees it. The owner's credential has no place here.
    ///
    /// @param url JDBC address
    /// @param user role; empty where the address names it
    /// @param password of the role; empty where the address names it
    /// @param connections how many are kept open for reading
    record Database(
            @DefaultValue("jdbc:postgresql://127.0.0.1:5432/tereze")
            String url,

            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("10") int connections) {
        Database {
            if (connections < 1 || connections > 100) {
                throw new IllegalArgumentException(
                        "tereze.database.connections: " + connections + " (expected: 1 to 100)");
            }
        }

        /// The role, from the address where it is not set apart.
        String userOrOneInUrl() {
            return user.isEmpty() ? Objects.requireNonNullElse(parsed().getUser(), "") : user;
        }

        /// The password, from the address where it is not set apart.
        String passwordOrOneInUrl() {
            return password.isEmpty() ? Objects.requireNonNullElse(parsed().getPassword(), "") : password;
        }

        private PGSimpleDataSource parsed() {
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
