package tereze.acts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Follows the stream of acts. Each act takes effect exactly once and in order, because the effect and the cursor move
/// in one transaction.
public interface Listener {
    /// A stable name: its cursor is kept under it.
    String name();

    /// Of which families acts are told; the others are passed over unread.
    default List<Class<? extends Act>> hears() {
        return List.of(Act.class);
    }

    /// Takes one act in. An exception parks this act and all later ones of the same thing for this listener; they are
    /// tried again every minute. An outage parks nothing: the act is told again.
    ///
    /// @param projection writes in the cursor's transaction, as the role that may write projections only
    void on(RecordedAct act, JdbcClient projection);
}
