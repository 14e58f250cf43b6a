package tereze.gate.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;

/// A roster entry as a line of JSON.
///
/// @param pid in hexadecimal digits
/// @param t milliseconds since 1970
/// @param refused true if a kiosk handed it in too late, so that it does not count; else null, and left out
public record RosterLine(
        int node,
        String pid,
        long t,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean refused) {
    /// The line of an entry.
    public static RosterLine of(int node, RosterEntry entry, boolean isRefused) {
        return new RosterLine(node, entry.pid().toString(), entry.arrivedMillis(), isRefused ? true : null);
    }

    /// The entry.
    ///
    /// @throws IllegalArgumentException if it is none
    public RosterEntry toEntry() {
        return new RosterEntry(
                Pid.parse(Wire.present(pid, "pid"))
                        .orElseThrow(() -> new IllegalArgumentException("pid: none (expected: 32 hexadecimal digits)")),
                t);
    }
}
