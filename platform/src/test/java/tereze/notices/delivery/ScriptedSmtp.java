package tereze.notices.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An SMTP server with responses that a test chooses. It closes the connection if the response is empty.
final class ScriptedSmtp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptedSmtp.class);

    private final ServerSocket server;
    private final Map<String, String> answers;
    private final List<String> commands = new CopyOnWriteArrayList<>();

    /// @param answers the responses by the beginning of a command; `.` is the end of the data, an empty key the
    ///     greeting
    ScriptedSmtp(Map<String, String> answers) throws IOException {
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.answers = Map.copyOf(answers);
        Thread.startVirtualThread(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /// All lines that clients sent outside of messages.
    List<String> commands() {
        return List.copyOf(commands);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                talk(socket);
            } catch (IOException e) {
                LOG.debug("the other side hung up, or the test is over", e);
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
        boolean goes = say(socket, answers.getOrDefault("", "220 hello"));
        boolean data = false;
        while (goes) {
            String line = in.readLine();
            if (line == null) {
                return;
            }
            if (data && !line.equals(".")) {
                continue;
            }
            commands.add(line);
            boolean asksForData = line.equals("DATA");
            goes = say(socket, answer(line));
            data = asksForData && answer(line).startsWith("354");
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(answer -> !answer.getKey().isEmpty() && line.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.equals("DATA") ? "354 go on" : "250 fine");
    }

    private static boolean say(Socket socket, String answer) throws IOException {
        if (answer.isEmpty()) {
            return false;
        }
        socket.getOutputStream().write((answer + "\r\n").getBytes(UTF_8));
        return true;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
