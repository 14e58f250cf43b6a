package planted.cases.store;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A store that creates its own JDBC client instead of using the client of the platform.
final class PrivateConnections {
    private final JdbcClient jdbc;

    PrivateConnections(JdbcOperations operations) {
        this.jdbc = JdbcClient.create(operations);
    }

    int open() {
        return jdbc.sql("select count(*) from cases.case").query(Integer.class).single();
    }
}
