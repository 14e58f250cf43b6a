package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tereze.gate.event.WrongFile;
import tereze.gate.rules.Cursor;
import tereze.gate.rules.Ord;
import tereze.gate.testing.GateClient;
import tereze.gate.testing.TestClock;
import tereze.gate.testing.TestEvent;

/// A node over HTTP, with an event that opens in ten minutes, and a clock that a test moves.
abstract class RunningNode {
    static final Ord LAST = new Ord(-1L);

    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    final List<AutoCloseable> open = new ArrayList<>();
    TestEvent event;
    GateClient gate;

    @BeforeEach
    void start() throws Exception {
        event = TestEvent.openingIn(folder, Duration.ofMinutes(10));
        gate = client(server(1, clock).start(0));
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    final GateServer server(int node, TestClock ofNode) throws IOException, WrongFile {
        GateServer server = new GateServer(
                new GateServer.Node(node, folder.resolve("node-" + node), ofNode, true, false),
                List.of(event.read()),
                event.keys());
        open.add(server);
        return server;
    }

    final GateClient client(int port) {
        GateClient client = new GateClient(port);
        open.add(client);
        return client;
    }

    final void openTheLine() throws WrongFile {
        clock.move(Duration.ofMinutes(11));
        assertThat(gate.post("reveal", "{\"secret\":\"" + TestEvent.SECRET + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(gate.post("draw", event.draw(true)).status()).isEqualTo(204);
    }

    final void move(long seq, Cursor.State state, Ord reached) throws WrongFile {
        assertThat(gate.post("cursor", event.cursor(seq, clock.instant(), state, reached))
                        .status())
                .isEqualTo(204);
    }
}
