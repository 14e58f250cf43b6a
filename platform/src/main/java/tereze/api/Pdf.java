package tereze.api;

/// A paper as a controller gives it: contents of a [Reply] that are no JSON.
///
/// @param name under which it is saved, such as `tereze-1.pdf`
/// @param shown whether a browser shows it at once, or saves it
public record Pdf(String name, byte[] bytes, boolean shown) {}
