package tereze.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.table.Version;

/// Acts as they were stored once, in a file of lines `kind hexadecimal`. A line is never changed: it proves that acts
/// of its kind can be read for ever.
public final class GoldenActs {
    private static final UUID THING = new UUID(1, 1);
    private static final UUID ACTOR = new UUID(2, 2);

    private GoldenActs() {}

    /// Reads the file and holds it against the acts that it stands for, one of each kind of the family.
    ///
    /// @param resource on the classpath of the tests
    public static void check(String resource, ActFamily family, List<? extends Act> acts) throws IOException {
        ActCodec codec = new ActCodec(new ActKinds(List.of(family)), new SecureRandom());
        Map<String, String> stored = read(resource);

        assertThat(acts)
                .as("one act of each kind")
                .extracting(act -> (Object) act.getClass())
                .containsExactlyInAnyOrder((Object[]) family.type().getPermittedSubclasses());
        for (Act act : acts) {
            String kind = ActKinds.nameOf(act.getClass());
            assertThat(stored)
                    .as("a line for a new kind: %s %s", kind, encoded(codec, act))
                    .containsKey(kind);
            RecordedAct read = codec.decode(0, HexFormat.of().parseHex(Objects.requireNonNull(stored.get(kind))));
            assertThat(read.act()).as(kind).isEqualTo(act);
            assertThat(read.thing()).as(kind).isEqualTo(THING);
        }
    }

    private static String encoded(ActCodec codec, Act act) {
        Change.NewAct written = new Change.NewAct(new UUID(3, 3), THING, Version.NONE, act);
        Instant at = Instant.parse("2026-11-21T12:00:00Z");
        return HexFormat.of()
                .formatHex(
                        codec.encode(written, new byte[0], ACTOR, "golden", at).record());
    }

    private static Map<String, String> read(String resource) throws IOException {
        try (InputStream in = GoldenActs.class.getClassLoader().getResourceAsStream(resource)) {
            Map<String, String> lines = new HashMap<>();
            new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(line -> lines.put(line[0], line[1]));
            return lines;
        }
    }
}
