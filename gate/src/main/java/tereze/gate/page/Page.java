package tereze.gate.page;

import java.nio.charset.StandardCharsets;

/// A page as it is sent.
///
/// @param bytes the document in UTF-8
/// @param policy the header `Content-Security-Policy`: which scripts, styles and addresses the page may use
public record Page(byte[] bytes, String policy) {
    /// The document.
    public String html() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
