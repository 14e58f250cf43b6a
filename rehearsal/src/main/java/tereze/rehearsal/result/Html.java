package tereze.rehearsal.result;

/// Text in HTML.
final class Html {
    private Html() {}

    /// Text, escaped for an element or an attribute.
    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
