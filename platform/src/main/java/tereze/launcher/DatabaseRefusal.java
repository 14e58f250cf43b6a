package tereze.launcher;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/// What a person at the terminal should do about a database that refuses a connection.
final class DatabaseRefusal {
    private DatabaseRefusal() {}

    /// One line without a password.
    ///
    /// @param url JDBC
    /// @param user empty if the URL names it
    static String sentence(SQLException refusal, String url, String user) {
        PGSimpleDataSource parsed = new PGSimpleDataSource();
        parsed.setUrl(url);
        String place = place(parsed);
        String database = "the database " + place;
        String role = "the role " + (user.isEmpty() ? Objects.requireNonNullElse(parsed.getUser(), "") : user);
        String credentials = ": check the user and the password (--help names the variables)";
        String state = Objects.requireNonNullElse(refusal.getSQLState(), "");
        return switch (state) {
            case "08001", "08006" -> "nothing answers at " + place + ": start the database, or check its URL";
            case "28P01", "28000", "08004" -> database + " does not let " + role + " in" + credentials;
            case "3D000" -> database + " does not exist: create it, or check its URL";
            case "42501" ->
                database + " gives " + role + " no right to connect: run ./tereze migrate first, or name another role";
            case "53300" -> database + " has no connection left: raise its max_connections";
            case "57P03" -> database + " is starting or stopping: try again in a moment";
            case "25006" -> database + " is read-only: name the primary in its URL";
            default -> database + " is of no use: " + firstLine(refusal) + " (SQLSTATE " + state + ")";
        };
    }

    private static String place(PGSimpleDataSource parsed) {
        String server = Objects.requireNonNullElse(parsed.getServerNames(), new String[] {"localhost"})[0];
        int port = Arrays.stream(Objects.requireNonNullElse(parsed.getPortNumbers(), new int[0]))
                .filter(number -> number > 0)
                .findFirst()
                .orElse(5432);
        return server + ":" + port + "/" + Objects.requireNonNullElse(parsed.getDatabaseName(), "");
    }

    private static String firstLine(SQLException refusal) {
        return String.valueOf(refusal.getMessage()).lines().findFirst().orElse("");
    }
}
