package tereze.acts;

/// A module's family of acts, registered as a bean so that the stream can be read back.
///
/// @param type a sealed interface whose permitted records each bear a [Kind]
public record ActFamily(Class<? extends Act> type) {}
