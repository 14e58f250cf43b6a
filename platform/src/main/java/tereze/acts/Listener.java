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

    /// Takes acts in, in their order. After an exception they come again, fewer at a time; the one that fails alone is
    /// parked for this listener, with all later ones of the same thing, and is tried again every minute. An outage
    /// parks nothing: the acts are told again.
    ///
    /// @param projection writes in the cursor's transaction, as the role that may write projections only
    void on(List<RecordedAct> acts, JdbcClient projection);
}
