package tereze.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import tereze.launcher.CannotStart;

/// Ports of this machine.
final class Ports {
    private Ports() {}

    /// Says at once, before anything slow is done, that a port cannot be had.
    ///
    /// @param port 0 asks for nothing
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
