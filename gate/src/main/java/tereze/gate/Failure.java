package tereze.gate;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What a command says when it cannot go on. The file system's exceptions often say no more than the name of a file.
public final class Failure {
    private Failure() {}

    /// The text for people.
    public static String text(Exception failure) {
        if (failure instanceof FileSystemException of) {
            return of.getFile() + ": " + reason(of);
        }
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    private static String reason(FileSystemException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "there is no such file or folder";
            case AccessDeniedException _ -> "this user may not use it";
            case FileAlreadyExistsException _ -> "there is such a file already, and it is no folder";
            default -> failure.getReason() == null ? "it cannot be used" : failure.getReason();
        };
    }
}
