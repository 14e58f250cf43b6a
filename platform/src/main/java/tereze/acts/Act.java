package tereze.acts;

/// A domain event: a record of a module's sealed family of acts, annotated with its [Kind].
///
/// A component of type [Subject] names a person and carries what the act says of them. All other components are read
/// by everyone who may read the act, so they contain no personal data. Money and whole numbers beyond 2^53 are strings
/// in the record. There are no fractions.
public interface Act {}
