package tereze.gate.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Tag;
import tereze.gate.testing.TestEvent;

/// The event file and the file of keys.
class FilesTest {
    @TempDir
    private Path folder;

    private TestEvent event;

    @BeforeEach
    void make() throws Exception {
        event = TestEvent.openingIn(folder, Duration.ofHours(1));
    }

    @Test
    void readsAnEvent() throws Exception {
        GateEvent read = event.read();

        assertThat(read.id()).isEqualTo(TestEvent.ID);
        assertThat(read.subject()).isEqualTo(GateEvent.Subject.CHILD);
        assertThat(read.schedule().opens()).isEqualTo(event.opens());
        assertThat(read.schedule().grace()).isEqualTo(Duration.ofDays(3));
        assertThat(read.titles().en()).isEqualTo("First-grade admission");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"event\":7        | \"event\":0        | event: 0",
                "\"event\":7        | \"event\":\"7x\"   | event",
                "\"event\":7,       | \"event\":7,\"evnt\":8, | evnt: there is no such member",
                "\"event\":7,       | \"event\":7;       | line 1: it is no JSON object",
                "\"subject\":\"child\" | \"subject\":\"cat\" | cat (expected: person or child)",
                "\"grace\":\"P3D\"  | \"grace\":\"3 days\" | grace: 3 days",
                "\"grace\":\"P3D\"  | \"grace\":null     | grace is missing",
                "\"born\":null      | \"born\":{\"from\":\"2021-09-01\",\"to\":\"2020-09-01\"} | born.to: 2020-09-01",
                "http://127.0.0.1:9/enter | ftp://x      | ftp://x (expected: a web address, such as",
                "\"beacon\":null    | \"beacon\":{\"chain\":\"5\",\"publicKey\":\"8\",\"genesis\":1692803367,\"period\":3,\"round\":1} | beacon: chain: 5",
                "\"keyCommitment\":\" | \"keyCommitment\":\"0 | keyCommitment: 0",
                "\"ru\":\"Приём в первый класс\" | \"ru\":null | titles: ru is missing",
                "\"kk\":\"Құжаттарды дайындаңыз\" | \"kk\":null | kk is missing",
                "\"beacon\":null    | \"beacon\":{\"chain\":\"5\",\"publicKey\":null,\"genesis\":1692803367,\"period\":3,\"round\":99999999} | publicKey is missing",
                "[80,15,5]          | [80,15,6]          | shares: [80, 15, 6] (expected: three that make 100)",
                "[80,15,5]          | [80,15,5.5]        | shares",
            })
    void refusesWhatIsNoEvent(String before, String after, String said) throws IOException, WrongFile {
        assertThatThrownBy(() -> EventFile.parse("event.json", event.json().replace(before, after)))
                .isInstanceOf(WrongFile.class)
                .hasMessageStartingWith("event.json: ")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1692803367, 8, 1, beacon.round: 1",
        "1692803367, 0, 99999999, publicKey",
        "1692803367, c, 99999999, publicKey"
    })
    void demandsARoundAfterTheOpeningAndAPointOfACurve(long genesis, char first, long round, String said) {
        String beacon = "\"beacon\":{\"chain\":\"" + "5".repeat(64) + "\",\"publicKey\":\"" + first + "3".repeat(191)
                + "\",\"genesis\":" + genesis + ",\"period\":3,\"round\":" + round + "}";
        assertThatThrownBy(() -> EventFile.parse("event.json", event.json().replace("\"beacon\":null", beacon)))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining(said);
    }

    @Test
    void demandsAnotherSecretForEachCommitment() {
        assertThatThrownBy(() -> EventFile.parse(
                        "event.json",
                        event.json().replaceAll("\"commitments\":\\[([^]]*)]", "\"commitments\":[$1,$1]")))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("commitments: one is there twice");
    }

    @Test
    void demandsSomethingThatNobodyKnows() {
        assertThatThrownBy(() -> EventFile.parse(
                        "event.json", event.json().replaceAll("\"commitments\":\\[[^]]*]", "\"commitments\":[]")))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("beacon, commitments: neither");
    }

    @Test
    void readsKeysThatOnlyTheirOwnerCanRead() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(event.keysFile())))
                .isEqualTo("rw-------");
        assertThat(event.keys().desk("astana-1")).isPresent();
        assertThat(event.keys().desk("astana-2")).isEmpty();

        Files.setPosixFilePermissions(event.keysFile(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> Keys.read(event.keysFile()))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void givesAKioskItsOwnKeyAndThatOfTheEvent() throws Exception {
        Path file = folder.resolve("kiosk-keys");
        Keys.createForKiosk(event.keysFile(), TestEvent.ID, 900, file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file)).hasSize(2);
        Keys kiosk = Keys.read(file);
        byte[] message = {1, 2, 3};
        Tag tag = event.keys().ofNode(900).tag(message);
        assertThat(kiosk.ofNode(900).verifies(message, tag)).isTrue();
        assertThat(kiosk.of(event.read()).commitment()).isEqualTo(event.read().keyCommitment());
        assertThatThrownBy(() -> kiosk.ofNode(901))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("node-901");
        for (String name : List.of(Keys.MASTER, Keys.PASS, Keys.CURSOR)) {
            assertThatThrownBy(() -> kiosk.key(name)).isInstanceOf(WrongFile.class);
        }
        assertThatThrownBy(() -> Keys.createForKiosk(event.keysFile(), TestEvent.ID, 900, file))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> Keys.createForKiosk(file, TestEvent.ID, 900, folder.resolve("further")))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("master");
    }

    @Test
    void showsNoKeyInMessages() throws IOException {
        Path keys = folder.resolve("wrong");
        Files.createFile(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keys, "# keys\nmaster " + "cd".repeat(31) + "\n");
        assertThatThrownBy(() -> Keys.read(keys))
                .hasMessageContaining(keys + ":2: no key")
                .hasMessageNotContaining("cdcd");
    }

    @Test
    void addsTheKeyOfAnEventOnce() throws Exception {
        Path file = folder.resolve("shared");
        Keys.create(file);
        String before = Files.readString(file);
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 0xab);

        Keys.append(file, new EventId(8), key);
        Keys.append(file, new EventId(8), key);

        assertThat(Files.readString(file)).isEqualTo(before + "event-8 " + "ab".repeat(32) + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        key[0] = 0;
        assertThatThrownBy(() -> Keys.append(file, new EventId(8), key))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("another key event-8")
                .hasMessageNotContaining("abab");
    }

    @Test
    void addsAllKeysOfThoseWhoAddAtOnce() throws Exception {
        Path file = folder.resolve("shared");
        Keys.create(file);
        // The last line of a file that people edit may have no end.
        Files.writeString(file, "event-9 " + "cd".repeat(32), StandardOpenOption.APPEND);

        List<Process> others = new ArrayList<>();
        for (int process = 0; process < 3; process++) {
            others.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            AddsKeys.class.getName(),
                            file.toString(),
                            "" + (100 + process * 20))
                    .inheritIO()
                    .start());
        }
        AddsKeys.main(file.toString(), "1000");
        for (Process other : others) {
            assertThat(other.waitFor()).isZero();
        }

        assertThat(Files.readAllLines(file)).hasSize(3 + 1 + 4 * AddsKeys.KEYS);
        Keys.read(file).key("event-9");
    }
}
