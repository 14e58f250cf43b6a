package tereze.acts;

/// A module's family of acts, registered as a bean so that the stream can decode it.
///
/// @param type a sealed interface; each permitted record has a [Kind]
public record ActFamily(Class<? extends Act> type) {}
