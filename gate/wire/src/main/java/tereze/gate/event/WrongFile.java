package tereze.gate.event;

/// A file is not what it should be. The message says where, and what was expected.
public final class WrongFile extends Exception {
    private static final long serialVersionUID = 1L;

    public WrongFile(String message) {
        super(message);
    }
}
