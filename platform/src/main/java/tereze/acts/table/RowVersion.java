package tereze.acts.table;

import java.util.UUID;

/// A row as it was read.
///
/// @param table its name with the schema
/// @param version 0 where there was no such row
public record RowVersion(String table, UUID id, int version) {}
