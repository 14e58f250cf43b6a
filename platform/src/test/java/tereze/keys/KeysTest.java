package tereze.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tereze.testing.Fault;

/// The file of keys: made once, for its owner only, and the same for all.
@Fault("W9")
class KeysTest {
    private static final int ROUNDS = 50;
    private static final String HEX = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("new/credentials/keys");
    }

    private static Keys keys(Path file) {
        return new Keys(file, new SecureRandom());
    }

    @Test
    void areMadeByTheFirstWhoAsksAndStay() throws IOException {
        byte[] first = keys(file()).hmac("sessions").getEncoded();
        byte[] other = keys(file()).hmac("other").getEncoded();

        assertThat(first).hasSize(32).isNotEqualTo(other);
        assertThat(keys(file()).hmac("sessions").getEncoded()).isEqualTo(first);
        assertThat(Files.readAllLines(file()))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).matches("[a-z]+ [0-9a-f]{64}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void areTheSameForManyWhoAskAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(16);
        Callable<byte[]> asker = () -> {
            start.await();
            return keys(file()).hmac("sessions").getEncoded();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<byte[]>> asked =
                    Stream.generate(() -> threads.submit(asker)).limit(16).toList();
            for (Future<byte[]> one : asked) {
                assertThat(one.get()).isEqualTo(keys(file()).hmac("sessions").getEncoded());
            }
        }
        assertThat(Files.readAllLines(file())).hasSize(1);
    }

    @Test
    void areTheSameForTwoProcessesThatAskAtOnce() throws Exception {
        List<Process> processes = List.of(asker(), asker());
        List<List<String>> told = new ArrayList<>();
        try {
            for (Process process : processes) {
                assertThat(process.inputReader().readLine()).isEqualTo("ready");
            }
            for (Process process : processes) {
                process.outputWriter().write('\n');
                process.outputWriter().flush();
            }
            for (Process process : processes) {
                told.add(process.inputReader().readAllLines());
            }
        } finally {
            processes.forEach(Process::destroy);
        }
        assertThat(told.getFirst()).hasSize(ROUNDS).doesNotHaveDuplicates().isEqualTo(told.getLast());
    }

    private Process asker() throws IOException, URISyntaxException {
        List<String> classes = new ArrayList<>();
        for (Class<?> type : List.of(Keys.class, KeysAsker.class)) {
            classes.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        String.join(":", classes),
                        KeysAsker.class.getName(),
                        folder.toString(),
                        Integer.toString(ROUNDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void keepTheKeysThatAnotherVersionAdded() throws IOException {
        write("journal " + HEX + "\n", "rw-------");

        keys(file()).hmac("sessions");

        assertThat(Files.readAllLines(file())).hasSize(2).contains("journal " + HEX);
    }

    @Test
    void areReadFromAFileThatNobodyMayWrite() throws IOException {
        write("sessions " + HEX + "\n", "r--------");

        assertThat(keys(file()).hmac("sessions").getEncoded()).startsWith(0x01, 0x23);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx--x---"})
    void areRefusedIfOthersMayUseThem(String mode) throws IOException {
        write("sessions " + HEX + "\n", mode);

        assertThatThrownBy(() -> keys(file()).hmac("sessions"))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("chmod 600")
                .hasMessageNotContaining(HEX)
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sessions", "sessions 00", "sessions xyz", " ", "Sessions HEX", "sessions  HEX", "a HEX\na HEX"})
    void areRefusedIfALineIsNotValid(String lines) throws IOException {
        write(lines.replace("HEX", HEX) + "\n", "rw-------");

        assertThatThrownBy(() -> keys(file()).hmac("sessions"))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("line ")
                .hasMessageContaining("restore the file")
                .hasMessageNotContaining(HEX)
                .hasMessageNotContaining("\n");
    }

    @Test
    void sayWhyTheyCannotBeMade() throws IOException {
        Path blocked = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> keys(blocked.resolve("keys")).hmac("sessions"))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("a line for the key \"sessions\"");
    }

    private void write(String text, String mode) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
    }
}
