package tereze.postgres;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// PostgreSQL's configuration file. Commits are durable, the server uses little memory, and it listens on this
/// machine only.
///
/// @param differing settings that replace ours
record Configuration(int port, Map<String, String> differing) {
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("datestyle", "iso, ymd"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("lc_messages", "C"),
            // Neither statements nor their values may reach the log, because they contain personal data.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_messages", "warning"));

    String text() {
        Map<String, String> all = new TreeMap<>(OURS);
        all.putAll(differing);
        all.put("port", Integer.toString(port));
        return "# Written at each start; changes made here are lost.\n"
                + all.entrySet().stream()
                        .map(entry -> entry.getKey() + " = '" + entry.getValue().replace("'", "''") + "'\n")
                        .collect(Collectors.joining());
    }
}
