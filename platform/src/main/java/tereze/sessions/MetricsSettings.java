package tereze.sessions;

import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may read the measures: they tell when a rush comes and what is out of order.
///
/// @param key that a reader sends as a bearer token; empty: they are read from this machine only
public record MetricsSettings(@DefaultValue("") String key) {
    @Override
    public String toString() {
        return "MetricsSettings[]";
    }
}
