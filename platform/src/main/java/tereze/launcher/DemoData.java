package tereze.launcher;

import java.util.function.Consumer;
import javax.sql.DataSource;

/// Made-up data that a demonstration starts with. Implementations are found by [java.util.ServiceLoader].
public interface DemoData {
    /// Fills the database, unless anything of its kind is there already; all of it in one transaction.
    ///
    /// @param owner connections as the role that owns the tables
    /// @param people how many people there shall be
    /// @param progress told, in a line each, what is being done
    void fill(DataSource owner, int people, Consumer<String> progress);
}
