package tereze.reconciliation;

import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Says in words what stopped the work.
final class Obstacle {
    private static final String FULL = "the disk of the results is full: make room there, and start again";
    private static final String BUSY =
            "another process works on the same results: wait for it, or choose another --out";
    private static final String MEMORY = "the memory is not enough: give more with --memory, or close other programs";

    /// What libraries and the system say, and what that means. The first that fits counts: without room on the disk,
    /// the database runs out of memory.
    private static final List<Map.Entry<String, String>> KNOWN = List.of(
            Map.entry("no space left", FULL),
            Map.entry("could not write", FULL),
            Map.entry("max_temp_directory_size", FULL),
            Map.entry("could not set lock", BUSY),
            Map.entry("conflicting lock", BUSY),
            Map.entry("out of memory", MEMORY));

    private Obstacle() {}

    static String of(Exception problem) {
        if (problem instanceof AccessDeniedException denied) {
            return denied.getFile() + ": no right to write or read there";
        }
        String said = String.valueOf(problem.getMessage());
        String small = said.toLowerCase(Locale.ROOT);
        return KNOWN.stream()
                .filter(known -> small.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(said);
    }
}
