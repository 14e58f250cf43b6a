package tereze.reconciliation.reading;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tereze.reconciliation.Rejection;

/// Counts what a file gives, and names it in each rejection.
final class FileCount {
    private final String file;
    private final Register register;
    private long rows;
    private long taken;
    private boolean complete = true;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    FileCount(String file, Register register) {
        this.file = file;
        this.register = register;
    }

    void row() {
        rows++;
    }

    void taken(LocalDate day) {
        taken++;
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
    }

    void rejected(Object place, Rejection.Reason reason, String detail) {
        register.rejected(new Rejection(file, String.valueOf(place), reason, detail));
    }

    /// The rest of the file cannot be read.
    void damaged(Object place, Rejection.Reason reason, String detail) {
        complete = false;
        rejected(place, reason, detail);
    }

    /// The bytes of the rest are no text, or it is packed and damaged.
    void damaged(long line, IOException cause, DecodedFile decoded) {
        String detail = cause instanceof CharacterCodingException
                ? "bytes that are no text in " + decoded.name()
                : "it cannot be unpacked or read on";
        damaged(line, Rejection.Reason.ENCODING, detail);
    }

    ReadFile result(String kind, String encoding, String delimiter) {
        return new ReadFile(file, kind, encoding, delimiter, rows, taken, complete, first, last);
    }
}
