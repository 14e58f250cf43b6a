package tereze.api;

/// A PDF as a controller returns it: the content of a [Reply] that is not JSON.
///
/// @param name the file name for saving, such as `tereze-1.pdf`
/// @param shown whether a browser shows it or saves it
public record Pdf(String name, byte[] bytes, boolean shown) {}
