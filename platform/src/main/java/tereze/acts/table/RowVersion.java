package tereze.acts.table;

import java.util.UUID;

/// The version of a row that was read.
///
/// @param table its name with the schema
/// @param version 0 if there was no such row
public record RowVersion(String table, UUID id, int version) {}
