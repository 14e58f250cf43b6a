package tereze.gate.wire;

import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;

/// A roster entry as a line of JSON.
///
/// @param pid in hexadecimal digits
/// @param t milliseconds since 1970
public record RosterLine(int node, String pid, long t) {
    /// The line of an entry.
    public static RosterLine of(int node, RosterEntry entry) {
        return new RosterLine(node, entry.pid().toString(), entry.arrivedMillis());
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
