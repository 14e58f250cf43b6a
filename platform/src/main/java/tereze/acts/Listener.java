package tereze.acts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follows the stream of acts. Each act takes effect exactly once and in order, because the effect and the cursor are
/// written in one transaction.
public interface Listener {
    /// The stable name of its cursor.
    String name();

    /// The families of acts that the listener gets. Other acts are skipped without decoding.
    default List<Class<? extends Act>> hears() {
        return List.of(Act.class);
    }

    /// Processes acts in order. After an exception they are delivered again in smaller batches. An act that fails
    /// alone is parked for this listener, with all later acts of the same thing, and is retried every minute. A
    /// transient failure parks nothing.
    ///
    /// @param projection writes in the transaction of the cursor, with a role that can write projections only
    void on(List<RecordedAct> acts, JdbcClient projection);
}
