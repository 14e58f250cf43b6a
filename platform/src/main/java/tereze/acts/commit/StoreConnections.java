package tereze.acts.commit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import tereze.acts.table.Reads;

/// The connections of stores: within a command, no query runs whose answer nothing notes.
public final class StoreConnections extends DelegatingDataSource {
    private StoreConnections(DataSource pool) {
        super(pool);
    }

    /// The client that stores read by.
    public static JdbcClient client(DataSource pool) {
        return JdbcClient.create(new StoreConnections(pool));
    }

    @Override
    public Connection getConnection() throws SQLException {
        Reads.check();
        return super.getConnection();
    }
}
