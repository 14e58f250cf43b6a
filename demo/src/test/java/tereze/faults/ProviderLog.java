package tereze.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// What a provider's process writes of itself: each line in one write, so that a killed process leaves whole
/// lines.
final class ProviderLog {
    private final FileOutputStream out;

    ProviderLog(String file) throws IOException {
        this.out = new FileOutputStream(file, true);
    }

    /// A message was taken in, and will be acknowledged.
    void received(String id) {
        write("R " + id);
    }

    /// The acknowledgement has left.
    void acknowledged(String id) {
        write("A " + id);
    }

    private synchronized void write(String line) {
        try {
            out.write((line + "\n").getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
