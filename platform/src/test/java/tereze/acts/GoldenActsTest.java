package tereze.acts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tereze.acts.record.ActCodec;
import tereze.acts.record.ActKinds;
import tereze.acts.record.ActRecord;
import tereze.acts.record.Envelope;

/// Stored acts stay readable for ever. For each kind there is a file with one act as it was once stored, and the
/// test reads it. A file never changes. To change a kind, give it a new version and keep the old file.
class GoldenActsTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "golden", "acts");
    private static final Path NUMBERS = Path.of("src", "test", "resources", "golden", "kinds.csv");
    private static final String MAKE =
            "; make what is missing: ./mvnw -pl platform test -Dtest=GoldenActsTest -Dtereze.golden=write";
    private static final ActKinds KINDS =
            new ActKinds(Families.acts().stream().map(ActFamily::new).toList());

    static Set<String> kinds() {
        return new TreeSet<>(KINDS.known());
    }

    /// Writes missing files and lines if the property asks for it. Existing ones never change.
    @BeforeAll
    static void writeWhatIsMissing() throws IOException {
        if (!"write".equals(System.getProperty("tereze.golden"))) {
            return;
        }
        for (Class<? extends Act> type : Families.acts()) {
            Path file = file(ActKinds.nameOf(type));
            if (Files.notExists(file)) {
                Files.write(file, stored(type));
            }
        }
        Set<String> known = Set.copyOf(Files.readAllLines(NUMBERS));
        for (String kind : numbered()) {
            if (!known.contains(kind)) {
                Files.writeString(NUMBERS, kind + "\n", StandardOpenOption.APPEND);
            }
        }
    }

    @Test
    void eachKindHasItsFile() {
        assertThat(kinds().stream().filter(kind -> Files.notExists(file(kind))))
                .as("kinds without a golden file" + MAKE)
                .isEmpty();
    }

    /// A line of the file never changes, and a number is never used again.
    @Test
    void eachKindKeepsItsNumber() throws IOException {
        assertThat(numbered())
                .as("numbers of kinds" + MAKE)
                .hasSameElementsAs(Files.readAllLines(NUMBERS).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
    }

    /// The act that is read contains exactly what was stored.
    @ParameterizedTest
    @MethodSource("kinds")
    void isRead(String kind) {
        isRead(kind, sample(kind));
    }

    /// Acts that commands of the first lifecycles once made, in lines `kind hexadecimal`.
    @ParameterizedTest
    @MethodSource("made")
    void isReadAsACommandMadeIt(String kind) {
        isRead(kind, made(kind).orElseThrow());
    }

    static List<String> made() {
        return linesOfMade().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    /// The bytes of the act of a kind that a command once made, if one is stored.
    static Optional<byte[]> made(String kind) {
        return linesOfMade()
                .filter(line -> line.startsWith(kind + " "))
                .map(line -> HexFormat.of().parseHex(line.substring(kind.length() + 1)))
                .findFirst();
    }

    private static Stream<String> linesOfMade() {
        return Stream.of("access-mandates", "addresses", "cases", "exchange-requests", "people")
                .map(family -> FOLDER.resolveSibling("states").resolve(family + ".txt"))
                .flatMap(file -> new String(bytes(file), UTF_8).lines());
    }

    /// The bytes of the sample of a kind.
    static byte[] sample(String kind) {
        return bytes(file(kind));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void isRead(String kind, byte[] stored) {
        Envelope envelope = Envelope.fromBytes(stored);
        RecordedAct act = new ActCodec(KINDS, new SecureRandom()).decode(0, stored);

        assertThat(act.kind()).isEqualTo(kind);
        Envelope again = written(act.act());
        assertThat(common(again)).isEqualTo(common(envelope));
        assertThat(parts(again)).isEqualTo(parts(envelope));
    }

    private static String common(Envelope envelope) {
        return ActRecord.parse(envelope).get("common").toString();
    }

    private static List<String> parts(Envelope envelope) {
        return envelope.parts().stream()
                .map(part -> new String(part.part(), UTF_8))
                .toList();
    }

    private static byte[] stored(Class<? extends Act> type) {
        return written(SampleActs.of(type)).toBytes();
    }

    private static Envelope written(Act act) {
        UUID id = UUID.fromString("01999999-0000-7000-8000-000000000002");
        ActRecord.Head head = new ActRecord.Head(
                id,
                ActKinds.nameOf(act.getClass()),
                Instant.parse("2026-11-21T10:15:30.123456Z"),
                Actor.SYSTEM,
                "golden",
                UUID.fromString("01999999-0000-7000-8000-000000000003"),
                1,
                null);
        return ActRecord.write(head, act, new SecureRandom()).envelope();
    }

    private static Path file(String kind) {
        return FOLDER.resolve(kind.replace('/', '-') + ".act");
    }

    /// The product's kinds, each as `number,name/version`.
    private static List<String> numbered() {
        return Families.acts().stream()
                .map(type -> ActKinds.numberOf(type) + "," + ActKinds.nameOf(type))
                .toList();
    }
}
