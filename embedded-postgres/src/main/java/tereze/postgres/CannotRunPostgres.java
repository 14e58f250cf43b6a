package tereze.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

/// An obstacle outside the program: a full disk, a missing permission, a busy port. The message is one line for
/// the person at the terminal and says what to do. It is shown without a stack trace.
public final class CannotRunPostgres extends RuntimeException {
    /// @param message one line, for the person at the terminal
    CannotRunPostgres(String message) {
        super(message);
    }

    private CannotRunPostgres(String message, Throwable cause) {
        super(message, cause);
    }

    /// A file operation that failed.
    ///
    /// @param what the beginning of the message, such as "cannot write"
    static CannotRunPostgres because(String what, Path path, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return new CannotRunPostgres(what + " " + path + ": no right to (run as the owner of the folder)", cause);
        }
        String reason = cause instanceof FileSystemException failed ? failed.getReason() : cause.getMessage();
        String text = reason == null ? cause.getClass().getSimpleName() : reason;
        return isFullDisk(text) ? fullDisk(path) : new CannotRunPostgres(what + " " + path + ": " + text, cause);
    }

    static CannotRunPostgres fullDisk(Path path) {
        return new CannotRunPostgres("the disk that holds " + path + " is full: free some space and start again");
    }

    static boolean isFullDisk(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("no space left on device") || lower.contains("disk quota exceeded");
    }
}
