package tereze.api;

import org.jspecify.annotations.Nullable;

/// A port of its own for `/health`, which answers while all connections of the main port are taken.
///
/// @param port null: [#ABOVE] the main port
public record HealthSettings(@Nullable Integer port) {
    private static final int ABOVE = 20;

    /// The port to listen on, on the address of the main one.
    ///
    /// @param main the main port; 0 for any free one
    public int beside(int main) {
        if (port != null) {
            return port;
        }
        return main == 0 ? 0 : main + ABOVE;
    }
}
