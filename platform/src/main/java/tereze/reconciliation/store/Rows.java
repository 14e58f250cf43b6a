package tereze.reconciliation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import tereze.law.Tenge;

/// The rows of a query, one after the other, on a connection of their own.
final class Rows implements AutoCloseable {
    private static final long MICROS = 1_000_000;
    private static final long NANOS_OF_A_MICRO = 1_000;

    private final Connection connection;
    private final Statement statement;
    private final ResultSet result;
    private int column;

    Rows(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.statement = connection.createStatement();
        this.result = statement.executeQuery(sql);
    }

    /// Goes to the next row, if there is one.
    boolean next() throws SQLException {
        column = 0;
        return result.next();
    }

    // Each of these reads the next column.

    long number() throws SQLException {
        return result.getLong(++column);
    }

    int integer() throws SQLException {
        return result.getInt(++column);
    }

    boolean truth() throws SQLException {
        return result.getBoolean(++column);
    }

    String text() throws SQLException {
        String text = result.getString(++column);
        return text == null ? "" : text;
    }

    Tenge amount() throws SQLException {
        return new Tenge(number());
    }

    LocalDate day() throws SQLException {
        return LocalDate.ofEpochDay(integer());
    }

    Instant moment() throws SQLException {
        long micros = number();
        return Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * NANOS_OF_A_MICRO);
    }

    /// A moment as the database has it: in microseconds.
    static long micros(Instant moment) {
        return moment.getEpochSecond() * MICROS + moment.getNano() / NANOS_OF_A_MICRO;
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                statement) {
            result.close();
        }
    }
}
