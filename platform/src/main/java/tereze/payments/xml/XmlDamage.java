package tereze.payments.xml;

/// The place at which a document cannot be read any further.
public final class XmlDamage extends Exception {
    private final transient Kind kind;
    private final long line;

    /// What is wrong with it.
    public enum Kind {
        UNREADABLE,
        MALFORMED,
        ENCODING,
        DTD,
        TOO_DEEP,
        TOO_LONG
    }

    XmlDamage(Kind kind, long line, String message) {
        super(message);
        this.kind = kind;
        this.line = line;
    }

    public Kind kind() {
        return kind;
    }

    /// The line, from 1; 0 if it is not known.
    public long line() {
        return line;
    }
}
