package tereze.launcher;

/// Something outside the program stands in the way: a missing right, a busy port, a wrong setting.
/// The message is one line for the person at the terminal and says what to do; no stack trace is shown with it.
public final class CannotStart extends RuntimeException {
    /// @param message one line, for the person at the terminal
    public CannotStart(String message) {
        super(message);
    }
}
