package tereze.launcher;

/// An obstacle outside the program: a missing right, a busy port, a wrong setting. The message is one line for the
/// person at the terminal and says what to do. It is shown without a stack trace.
public final class CannotStart extends RuntimeException {
    /// @param message one line, for the person at the terminal
    public CannotStart(String message) {
        super(message);
    }
}
