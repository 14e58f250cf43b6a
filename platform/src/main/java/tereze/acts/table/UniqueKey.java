package tereze.acts.table;

import java.util.List;

/// Values of a unique: those of a row that is written, or those that a decision looked for and did not find.
///
/// @param values in the form in which the columns are written
public record UniqueKey(StateTable<?> table, List<String> columns, List<Object> values) {
    public UniqueKey {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
    }
}
