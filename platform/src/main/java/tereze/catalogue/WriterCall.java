package tereze.catalogue;

/// A writer with its arguments.
public record WriterCall(Offers.Writer writer, Arguments arguments) {}
