package tereze.sessions;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may read `/metrics`. The metrics are not public, because they show peaks of load and failures.
///
/// @param key the bearer token of a reader; empty: only readers on this machine
public record MetricsSettings(@DefaultValue("") String key) {
    @Override
    public String toString() {
        return "MetricsSettings[]";
    }
}
