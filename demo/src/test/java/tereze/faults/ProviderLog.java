package tereze.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The log of a provider's process. Each line is written in one call, so that a killed process leaves only whole
/// lines.
final class ProviderLog {
    private final FileOutputStream out;

    ProviderLog(String file) throws IOException {
        this.out = new FileOutputStream(file, true);
    }

    /// The provider has received a message and will acknowledge it.
    void received(String id) {
        write("R " + id);
    }

    /// The provider has sent the acknowledgement.
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
