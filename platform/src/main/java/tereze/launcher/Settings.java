package tereze.launcher;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tereze.access.Oidc;

/// The settings of the server, all under `tereze.`; a name that is not here stops the start. They are described for
/// operators in `docs/configuration.md`.
///
/// @param demo demonstration: synthetic people are accepted and anybody may take their place, so that the server starts
///     on a loopback address only
/// @param database where the data are
/// @param oidc whose tokens are accepted outside a demonstration
@ConfigurationProperties("tereze")
record Settings(
        @DefaultValue("false") boolean demo,
        @DefaultValue Database database,
        @DefaultValue Oidc oidc) {
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

        @Override
        public String toString() {
            return "Database[user=" + user + ", connections=" + connections + "]";
        }
    }
}
