package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tereze.gate.client.GateNode;
import tereze.gate.client.Web;
import tereze.gate.rules.Seal;
import tereze.gate.testing.TestEvent;
import tereze.gate.wire.SealLine;
import tereze.gate.wire.SealMarks;

/// Seals are read on from where one has read them, a page at a time.
class SealPagesIT extends RunningNode {
    private static final int SECONDS = 1_100;

    /// What is known of 300 kiosks with numbers after the node's.
    private static SealMarks withOthers(SealMarks known) {
        Map<Integer, Long> seconds = new HashMap<>(known.seconds());
        for (int kiosk = 900; kiosk < 1_200; kiosk++) {
            seconds.put(kiosk, Long.MAX_VALUE / 10_000);
        }
        return new SealMarks(seconds);
    }

    @Test
    void givesEachSealOnce() throws Exception {
        for (int second = 0; second < SECONDS; second++) {
            gate.ticket(TestEvent.child(second));
            clock.move(Duration.ofSeconds(1));
        }
        List<SealLine> read = new ArrayList<>();
        try (Web web = new Web(Duration.ofSeconds(20))) {
            GateNode node = new GateNode(URI.create("http://127.0.0.1:" + gate.port() + "/g/7/"), web);
            SealMarks known = SealMarks.START;
            while (read.size() < SECONDS) {
                List<SealLine> page = node.seals(known);
                assertThat(page).hasSizeLessThanOrEqualTo(1_000);
                read.addAll(page);
                known = known.with(page);
            }
            assertThat(node.seals(known)).isEmpty();
            assertThat(node.seals(withOthers(known)))
                    .as("more marks than one request takes")
                    .isEmpty();
            assertThat(node.seals(withOthers(SealMarks.START))).hasSize(1_000);
            assertThat(node.status().state()).isEqualTo("closed");
        }
        Seal before = null;
        for (SealLine line : read) {
            assertThat(line.toSeal().follows(before)).isTrue();
            before = line.toSeal();
        }
        assertThat(gate.get("seals?after=&from=2").text()).isEmpty();
        assertThat(gate.get("seals?after=&until=x").refusal()).isEqualTo("400 body-malformed");
        assertThat(gate.get("seals?after=1:x").refusal()).isEqualTo("400 body-malformed");
        assertThat(gate.get("seals?after=1:" + read.get(700).q()).text().lines().count())
                .isEqualTo(SECONDS - 701);
        assertThat(gate.get("seals").text().lines().count()).isEqualTo(SECONDS);
    }
}
