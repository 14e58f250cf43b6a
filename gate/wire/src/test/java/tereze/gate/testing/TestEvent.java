package tereze.gate.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.EventFile;
import tereze.gate.event.GateEvent;
import tereze.gate.event.Keys;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Draw;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Iin;
import tereze.gate.rules.Ord;
import tereze.gate.wire.CursorMessage;
import tereze.gate.wire.DrawMessage;
import tereze.journal.Hash;

/// An event with keys of its own, one secret and one desk, in a folder.
public final class TestEvent {
    public static final EventId ID = new EventId(7);
    public static final String SECRET = "aa".repeat(32);

    private final Path folder;
    private final Keys keys;
    private final Instant opens;

    private TestEvent(Path folder, Keys keys, Instant opens) {
        this.folder = folder;
        this.keys = keys;
        this.opens = opens;
    }

    /// An event that opens some time after now, with a lottery of an hour, and closes after a day.
    public static TestEvent openingIn(Path folder, Duration wait) throws IOException, WrongFile {
        Path keys = folder.resolve("keys");
        Keys.create(ID, keys);
        Files.writeString(keys, Files.readString(keys) + "desk-astana-1 " + "bb".repeat(32) + "\n");
        Instant opens = Instant.now().plus(wait).truncatedTo(ChronoUnit.MILLIS);
        TestEvent event = new TestEvent(folder, Keys.read(keys), opens);
        Files.writeString(event.file(), event.json());
        return event;
    }

    public Path file() {
        return folder.resolve("event.json");
    }

    public Path keysFile() {
        return folder.resolve("keys");
    }

    public Keys keys() {
        return keys;
    }

    public Instant opens() {
        return opens;
    }

    public GateEvent read() throws WrongFile {
        return EventFile.read(file());
    }

    /// The text of the event file.
    public String json() throws WrongFile {
        return """
                {"event":7,"service":"school-first-grade","subject":"child",
                "titles":{"kk":"Бірінші сыныпқа қабылдау","ru":"Приём в первый класс","en":"First-grade admission"},
                "meanwhile":{"kk":"Құжаттарды дайындаңыз","ru":"Подготовьте документы","en":"Prepare the documents"},
                "elsewhere":{"kk":"Мектепке барыңыз","ru":"Обратитесь в школу","en":"Go to the school"},
                "prequeue":"%s","opens":"%s","closes":"%s","grace":"P3D","born":null,
                "enter":"http://127.0.0.1:9/enter","keyCommitment":"%s","commitments":["%s"],"beacon":null,
                "shares":[80,15,5]}
                """.formatted(
                        opens.minus(Duration.ofHours(1)),
                        opens,
                        opens.plus(Duration.ofDays(1)),
                        keys.key(Keys.EVENT + ID).commitment(),
                        Hash.ofContent(HexFormat.of().parseHex(SECRET)));
    }

    /// A cursor as its writer sends it.
    public CursorMessage cursor(long seq, Instant at, Cursor.State state, Ord reached) throws WrongFile {
        return CursorMessage.of(
                new Cursor(ID, 1, seq, at.toEpochMilli(), state, 50, List.of(reached, reached, reached), null),
                keys.key(Keys.CURSOR));
    }

    /// The draw with or without the secret.
    public DrawMessage draw(boolean revealed) throws WrongFile {
        Optional<byte[]> secret = revealed ? Optional.of(HexFormat.of().parseHex(SECRET)) : Optional.empty();
        return DrawMessage.of(new Draw(ID, Optional.empty(), List.of(secret)), null, keys.key(Keys.CURSOR));
    }

    /// The numbers of synthetic children, each another.
    public static String child(int number) {
        for (int serial = number / 365 * 2; ; serial++) {
            @Nullable
            Iin iin = Iin.synthetic(LocalDate.of(2021, 1, 1).plusDays(number % 365), serial)
                    .orElse(null);
            if (iin != null) {
                return iin.value();
            }
        }
    }
}
