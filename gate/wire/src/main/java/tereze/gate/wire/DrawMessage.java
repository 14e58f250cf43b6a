package tereze.gate.wire;

import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Hmac;
import tereze.gate.rules.Tag;

/// A draw as JSON, with its tag.
///
/// @param round of the beacon; null without one
/// @param signature of the round, in hexadecimal digits; null without a beacon
/// @param secrets one for each commitment, in hexadecimal digits; null if it was not revealed
/// @param seed in hexadecimal digits
/// @param mac in 32 hexadecimal digits
public record DrawMessage(
        int event,
        @Nullable Long round,
        @Nullable String signature,
        List<@Nullable String> secrets,
        String seed,
        String mac) {
    private static final HexFormat HEX = HexFormat.of();

    /// The message of a draw.
    ///
    /// @param round of the beacon; null without one
    public static DrawMessage of(Draw draw, @Nullable Long round, Hmac cursorKey) {
        return new DrawMessage(
                draw.event().value(),
                round,
                draw.signature().map(HEX::formatHex).orElse(null),
                secrets(draw.secrets()),
                draw.seed().toString(),
                draw.tag(cursorKey).toString());
    }

    /// Secrets as they are written.
    public static List<@Nullable String> secrets(List<Optional<byte[]>> secrets) {
        return secrets.stream()
                .<@Nullable String>map(secret -> secret.map(HEX::formatHex).orElse(null))
                .toList();
    }

    /// The draw. Whether its tag is right is another question.
    ///
    /// @throws IllegalArgumentException if it is none, its seed is not what follows from it, or it is not
    ///     written as [#of] writes it (its tag covers the seed alone)
    public Draw toDraw() {
        Draw draw = ingredients();
        if (!draw.seed().toString().equals(Wire.present(seed, "seed"))) {
            throw new IllegalArgumentException("seed: another (expected: the one that follows from the rest)");
        }
        if (!secrets(draw.secrets()).equals(secrets)
                || !Objects.equals(draw.signature().map(HEX::formatHex).orElse(null), signature)) {
            throw new IllegalArgumentException("secrets, signature: other digits (expected: lower case)");
        }
        return draw;
    }

    /// The draw, whatever its seed is said to be.
    ///
    /// @throws IllegalArgumentException if it is none
    public Draw ingredients() {
        return new Draw(
                new EventId(event), Optional.ofNullable(signature).map(HEX::parseHex), new Secrets(secrets).toBytes());
    }

    /// Its tag.
    ///
    /// @throws IllegalArgumentException if it is none
    public Tag tag() {
        return Wire.tag(mac, "mac");
    }
}
