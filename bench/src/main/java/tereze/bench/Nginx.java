package tereze.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import tereze.rehearsal.http.FreePort;

/// An nginx with two workers that serves one page, `/page`, from a file.
record Nginx(Process process, int port) implements AutoCloseable {
    /// Starts it.
    ///
    /// @param settings further ones of the server, each ended by a semicolon
    static Nginx serving(byte[] page, String settings) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("nginx");
        // If nginx is started as root, its workers run as nobody.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.write(folder.resolve("page"), page);
        int port = FreePort.find();
        Path file = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                worker_processes 2;
                pid %1$s/pid;
                error_log %1$s/log;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  tcp_nopush on;
                  open_file_cache max=10;
                  keepalive_requests 100000000;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s;
                    default_type text/html;
                    %3$s
                  }
                }
                """.formatted(folder, port, settings));
        Process process = new ProcessBuilder("nginx", "-p", folder.toString(), "-c", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        TimeUnit.SECONDS.sleep(1);
        if (!process.isAlive()) {
            throw new IOException(
                    "nginx (Debian: apt install nginx-light) said: " + Files.readString(folder.resolve("output")));
        }
        return new Nginx(process, port);
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
