package tereze.gate.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tereze.gate.rules.Seal;
import tereze.gate.store.Roster;
import tereze.gate.wire.Json;
import tereze.gate.wire.SealLine;

/// Reads the seals of a roster as they are in its file.
public final class WrittenSeals {
    private WrittenSeals() {}

    public static List<Seal> of(Roster roster) throws IOException {
        StringBuilder text = new StringBuilder();
        for (byte[] some = roster.seals(0); some.length > 0; some = roster.seals(text.length())) {
            text.append(new String(some, StandardCharsets.US_ASCII));
        }
        return text.toString()
                .lines()
                .map(line -> Json.read(line.getBytes(StandardCharsets.UTF_8), SealLine.class)
                        .toSeal())
                .toList();
    }
}
