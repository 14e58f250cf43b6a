package tereze.gate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What waits while a disk is full. The full disk is `/dev/full`.
class AppendedFileTest {
    private static final int BYTES = 22;

    @TempDir
    private Path folder;

    private AppendedFile full() throws IOException {
        return AppendedFile.open(Files.createSymbolicLink(folder.resolve("full"), Path.of("/dev/full")));
    }

    private static byte[] entry(int number) {
        return ByteBuffer.allocate(BYTES).putInt(number).array();
    }

    @Test
    void whatWaitsCanBeRead() throws IOException {
        try (AppendedFile file = full()) {
            for (int number = 0; number < 10_000; number++) {
                file.append(entry(number));
            }
            assertThat(file.force()).isFalse();
            assertThat(file.size()).isEqualTo(10_000 * BYTES);
            for (int number : new int[] {0, 1, 2_977, 2_978, 2_979, 9_999}) {
                assertThat(file.read((long) number * BYTES, BYTES)).isEqualTo(entry(number));
            }
            // Over the bounds of several chunks.
            ByteBuffer all = ByteBuffer.wrap(file.read(7 * BYTES, 20_000 * BYTES));
            assertThat(all.capacity()).isEqualTo(9_993 * BYTES);
            for (int number = 7; number < 10_000; number++) {
                assertThat(all.getInt((number - 7) * BYTES)).isEqualTo(number);
            }
            assertThat(file.read(10_000 * BYTES, BYTES)).isEmpty();
        }
    }

    @Test
    void whatWaitsHasALimit() throws IOException {
        try (AppendedFile file = full()) {
            for (int number = 0; number < 250_000; number++) {
                file.append(entry(number));
            }
            assertThat(file.leftOut()).isZero();
            file.append(entry(250_000));
            assertThat(file.leftOut()).isEqualTo(1);
            assertThat(file.size()).isEqualTo(250_000 * BYTES);
        }
    }

    @Test
    void writesAllOrNothing() throws IOException {
        try (AppendedFile file = full()) {
            assertThatThrownBy(() -> file.write(entry(1))).isInstanceOf(IOException.class);
            assertThat(file.size()).isZero();
            assertThat(file.isFailing()).isFalse();
        }
    }
}
