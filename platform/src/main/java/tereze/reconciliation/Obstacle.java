package tereze.reconciliation;

import java.nio.file.AccessDeniedException;
import java.util.Locale;
import java.util.Map;

/// Says in words what stopped the work.
final class Obstacle {
    /// What libraries and the system say, and what that means.
    private static final Map<String, String> KNOWN = Map.of(
            "no space left", "the disk of the results is full: make room there, and start again",
            "could not write", "the disk of the results is full: make room there, and start again",
            "out of memory", "the memory is not enough: give more with --memory, or close other programs",
            "could not set lock", "another process works on the same results: wait for it, or choose another --out",
            "conflicting lock", "another process works on the same results: wait for it, or choose another --out");

    private Obstacle() {}

    static String of(Exception problem) {
        if (problem instanceof AccessDeniedException denied) {
            return denied.getFile() + ": no right to write or read there";
        }
        String said = String.valueOf(problem.getMessage());
        String small = said.toLowerCase(Locale.ROOT);
        return KNOWN.entrySet().stream()
                .filter(known -> small.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }
}
