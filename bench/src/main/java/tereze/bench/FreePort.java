package tereze.bench;

import java.io.IOException;
import java.net.ServerSocket;

/// Finds a free port.
final class FreePort {
    private FreePort() {}

    static int find() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
