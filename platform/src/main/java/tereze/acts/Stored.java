package tereze.acts;

/// A state as it was read, with the version that a change of it replaces.
public record Stored<T>(T state, Version version) {}
