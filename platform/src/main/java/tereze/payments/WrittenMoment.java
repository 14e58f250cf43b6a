package tereze.payments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Reads moments in the forms that most files have: `2026-03-20T10:00`, with or without seconds, an offset or a `Z`.
/// There are millions of them, and the JDK's parser takes twenty times as long.
final class WrittenMoment {
    private static final String TO_MINUTES = "dddd-dd-ddTdd:dd";
    private static final String SECONDS = ":dd";
    private static final String OFFSET = "+dd:dd";

    private WrittenMoment() {}

    /// Whether a text has one of these forms.
    static boolean isUsual(String text) {
        if (!has(text, 0, TO_MINUTES)) {
            return false;
        }
        int end = endOfTime(text);
        return switch (text.length() - end) {
            case 0 -> true;
            case 1 -> text.charAt(end) == 'Z';
            default -> text.length() == end + OFFSET.length() && has(text, end, OFFSET);
        };
    }

    /// Reads a text of one of these forms.
    ///
    /// @param zone of a moment without an offset
    /// @throws DateTimeException if there is no such moment
    static Instant read(String text, ZoneId zone) {
        int end = endOfTime(text);
        LocalDateTime local = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 2),
                number(text, 8, 2),
                number(text, 11, 2),
                number(text, 14, 2),
                end == TO_MINUTES.length() ? 0 : number(text, 17, 2));
        if (end == text.length()) {
            return local.atZone(zone).toInstant();
        }
        ZoneOffset offset = text.charAt(end) == 'Z'
                ? ZoneOffset.UTC
                : ZoneOffset.ofHoursMinutes(number(text, end + 1, 2), number(text, end + 4, 2));
        return local.toInstant(offset);
    }

    /// Where the time of day ends and an offset may begin.
    private static int endOfTime(String text) {
        return TO_MINUTES.length() + (has(text, TO_MINUTES.length(), SECONDS) ? SECONDS.length() : 0);
    }

    private static boolean has(String text, int from, String form) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char found = text.charAt(from + i);
            if (wanted == 'd' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
