package tereze.law;

import java.time.LocalDate;

/// The data contain no such legal number, or the calendar does not cover a day. This is a gap in the data or a bug
/// in the caller, never a citizen's mistake.
public final class UnknownLegalNumber extends RuntimeException {
    UnknownLegalNumber(LawId id, LocalDate on) {
        super("law: no row of " + id + " is valid on " + on);
    }

    UnknownLegalNumber(LocalDate day, LocalDate first, LocalDate last) {
        super("calendar: " + day + " (expected: from " + first + " to " + last + ")");
    }

    UnknownLegalNumber(LocalDate knownAt, LocalDate first) {
        super("calendar: as known on " + knownAt + " (expected: not before " + first + ")");
    }
}
