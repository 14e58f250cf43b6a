package planted.cases.rules;

import java.time.LocalDate;
import java.util.List;

/// A rule that breaks nothing.
final class Pure {
    private Pure() {}

    static List<LocalDate> decide(LocalDate[] days, LocalDate today) {
        return List.of(days).stream().filter(today::isBefore).toList();
    }
}
