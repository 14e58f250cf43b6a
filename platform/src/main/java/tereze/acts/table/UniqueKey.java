package tereze.acts.table;

import java.util.List;

/// Values of which only one row may hold all, by a unique of its table: a claim of the row that holds them, or what
/// somebody looked for and did not find.
///
/// @param values in the form in which the columns are written
public record UniqueKey(StateTable<?> table, List<String> columns, List<Object> values) {
    public UniqueKey {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }
}
