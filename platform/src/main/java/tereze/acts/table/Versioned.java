package tereze.acts.table;

/// A state as it was read, with the version that a change of it replaces.
public record Versioned<T>(T state, Version version) {}
