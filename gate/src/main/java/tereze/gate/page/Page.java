package tereze.gate.page;

/// A page as it is sent.
///
/// @param html the document
/// @param policy the header `Content-Security-Policy`: which scripts, styles and addresses the page may use
public record Page(String html, String policy) {}
