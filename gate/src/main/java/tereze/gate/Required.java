package tereze.gate;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Demands options where a command has others below it, which need none of them; and numbers within their bounds.
final class Required {
    private Required() {}

    /// @throws ParameterException if the option was not given
    static <T> T option(@Nullable T value, String name, CommandSpec spec) {
        if (value == null) {
            throw new ParameterException(spec.commandLine(), name + " is missing");
        }
        return value;
    }

    /// @throws ParameterException if the number is less than the least, or more than the greatest
    static int within(int least, int greatest, int value, String name, CommandSpec spec) {
        if (value < least || value > greatest) {
            throw new ParameterException(
                    spec.commandLine(), name + ": " + value + " (expected: " + least + " to " + greatest + ")");
        }
        return value;
    }
}
