package tereze.gate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.rules.EventId;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Pid;
import tereze.gate.rules.RosterEntry;
import tereze.gate.rules.Seal;
import tereze.gate.testing.WrittenSeals;

/// A disk that is full, and then has room again. The disk is a limit on the size of files in a process of its own,
/// which lasts until the process raises it: so this needs no rights.
class FullDiskTest {
    private static final EventId EVENT = new EventId(7);
    private static final int LIMIT_KIBIBYTES = 2;
    private static final int PEOPLE = 300;
    private static final int A_SECOND = 10;

    @TempDir
    private Path folder;

    @Test
    void whatWaitedIsWrittenWhenThereIsRoomAgain() throws Exception {
        assertThat(run())
                .contains("failing while it is full: true true", "failing later: false false")
                .contains("to be read while it is full: " + PEOPLE + " " + A_SECOND);

        List<RosterEntry> restored = new ArrayList<>();
        try (Roster roster = Roster.open(folder, EVENT, 3, restored::add);
                LaneFile lanes = LaneFile.open(folder.resolve("lanes"))) {
            assertThat(restored).hasSize(PEOPLE + 1).doesNotHaveDuplicates();
            List<Seal> seals = WrittenSeals.of(roster);
            assertThat(seals).hasSize(PEOPLE / A_SECOND + 1);
            Seal before = null;
            for (Seal seal : seals) {
                assertThat(seal.follows(before)).isTrue();
                assertThat(seal.isOf(EVENT, roster.of(seal.second()))).isTrue();
                before = seal;
            }
            for (RosterEntry entry : restored) {
                assertThat(lanes.of(entry.pid())).isEqualTo(Lane.ASSISTED);
            }
        }
    }

    private String run() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(
                        "bash",
                        "-c",
                        // The soft limit only, in kibibytes.
                        "ulimit -S -f " + LIMIT_KIBIBYTES + " && exec \"$@\"",
                        "bash",
                        java,
                        "-XX:-UsePerfData",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Writer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Files.writeString(said, text);
        return text;
    }

    /// Issues tickets until its files are full, and after it has raised the limit.
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            try (Roster roster = Roster.open(folder, EVENT, 3, _ -> {});
                    LaneFile lanes = LaneFile.open(folder.resolve("lanes"))) {
                for (int person = 0; person < PEOPLE; person++) {
                    issue(roster, lanes, person);
                    roster.seal(millis(person));
                }
                System.out.println("failing while it is full: " + roster.isFailing() + " " + !lanes.force());
                System.out.println("to be read while it is full: " + roster.entries(0, PEOPLE + 1).length / 22 + " "
                        + roster.of(millis(PEOPLE - 1) / 1_000).size());
                raise();
                // A second in which nobody comes.
                roster.seal(millis(PEOPLE) + 5_000);
                System.out.println("failing later: " + roster.isFailing() + " " + !lanes.force());
                issue(roster, lanes, PEOPLE + 100);
                roster.seal(millis(PEOPLE + 100) + 5_000);
            }
        }

        private static void issue(Roster roster, LaneFile lanes, int person) {
            Pid pid = new Pid(person, person);
            lanes.put(pid, Lane.ASSISTED);
            roster.append(new RosterEntry(pid, millis(person)));
        }

        private static long millis(int person) {
            return 1_000_000 + person * 1_000L / A_SECOND;
        }

        private static void raise() throws Exception {
            Process raised = new ProcessBuilder(
                            "prlimit", "--pid", "" + ProcessHandle.current().pid(), "--fsize=unlimited")
                    .inheritIO()
                    .start();
            if (raised.waitFor() != 0) {
                throw new IllegalStateException("prlimit");
            }
        }
    }
}
