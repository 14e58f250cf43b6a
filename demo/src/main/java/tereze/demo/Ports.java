package tereze.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import tereze.launcher.CannotStart;

/// Checks ports of this machine.
final class Ports {
    private Ports() {}

    /// Fails at once, before slow work, if a port is not free.
    ///
    /// @param port 0 for no check
    static void demandFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException e) {
            throw new CannotStart("port " + port + " is not free (" + e.getMessage() + "): choose another with --port");
        } catch (IllegalArgumentException e) {
            throw new CannotStart("port: " + port + " (expected: 1 to 65535)");
        }
    }
}
