package tereze.rehearsal.http;

import java.io.IOException;
import java.net.ServerSocket;

/// Finds a free port.
public final class FreePort {
    private FreePort() {}

    /// A port that nobody has at this moment.
    public static int find() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
