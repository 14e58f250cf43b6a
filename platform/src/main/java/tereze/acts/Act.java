package tereze.acts;

/// What happened, as one of a module's sealed family of records, each annotated with its [Kind].
///
/// A component of type [Subject] names a person the act is about and carries what it says of them; all other
/// components are read by everyone who may read the act and hold nothing personal. Money and whole numbers beyond
/// 2^53 are strings in the record, fractions do not occur.
public interface Act {}
