package tereze.catalogue;

/// Facts that a service takes from a register instead of asking the applicant.
///
/// @param name for expressions, which read the facts as `evidence.name.fact`
/// @param source the kind of question to the register, with its arguments and facts
/// @param arguments the arguments of the question
public record Evidence(String name, Offers.Source source, Arguments arguments) {}
