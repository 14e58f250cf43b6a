package tereze.acts;

/// A table of guard rows (`id`, `version`, `act_seq`), one for each set on which decisions rest: every writer of the
/// set moves its row, and a decision that read the set relies on the row's version, so that no phantom slips in.
///
/// @param table name with the schema, declared in the migration by `acts.declare_set`
public record SetGuard(String table) {}
