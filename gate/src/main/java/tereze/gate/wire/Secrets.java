package tereze.gate.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Secrets that parties have revealed, in hexadecimal digits, one for each commitment; null if it is not revealed.
public record Secrets(List<@Nullable String> secrets) {}
