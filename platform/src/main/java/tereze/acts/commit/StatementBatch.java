package tereze.acts.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Statements that go to the database in one round trip. Each begins after the one before it has ended and sees what
/// was committed until then, as if it had been sent alone. For a single use; not thread-safe.
final class StatementBatch {
    private final List<String> statements = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    @FunctionalInterface
    interface Reading {
        void read(ResultSet rows) throws SQLException;
    }

    private interface Answer {
        void take(PreparedStatement all) throws SQLException;
    }

    void select(String sql, Reading reading, Object... values) {
        add(sql, values, all -> {
            try (ResultSet rows = all.getResultSet()) {
                reading.read(rows);
            }
        });
    }

    /// @param rows the number of rows that must be written
    void write(String table, int rows, String sql, Object... values) {
        add(sql, values, all -> {
            int written = all.getUpdateCount();
            if (written != rows) {
                throw new IllegalStateException(table + ": " + written + " rows written (expected: " + rows + ")");
            }
        });
    }

    private void add(String sql, Object[] values, Answer answer) {
        statements.add(sql);
        parameters.addAll(List.of(values));
        answers.add(answer);
    }

    /// Sends all statements and reads their results in order.
    void send(Connection connection) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (PreparedStatement all = connection.prepareStatement(String.join(";\n", statements))) {
            for (int i = 0; i < parameters.size(); i++) {
                all.setObject(i + 1, parameters.get(i));
            }
            all.execute();
            for (Answer answer : answers) {
                answer.take(all);
                all.getMoreResults();
            }
        }
    }
}
