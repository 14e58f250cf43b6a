package tereze.gate.wire;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Secrets that parties have revealed, in hexadecimal digits, one for each commitment; null if it is not revealed.
public record Secrets(List<@Nullable String> secrets) {
    /// Their bytes.
    ///
    /// @throws IllegalArgumentException if one is no hexadecimal number
    public List<Optional<byte[]>> toBytes() {
        return Wire.present(secrets, "secrets").stream()
                .map(secret -> Optional.ofNullable(secret).map(HexFormat.of()::parseHex))
                .toList();
    }
}
