package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Counts;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Schedule;
import tereze.gate.store.Arrival;
import tereze.gate.wire.CountsPage;
import tereze.gate.wire.Json;

class WaitingLineTest {
    private static final Instant OPENS = Instant.parse("2027-04-01T00:00:00Z");
    private static final Schedule SCHEDULE =
            new Schedule(OPENS.minusSeconds(3_600), OPENS, OPENS.plusSeconds(864_000), Duration.ofDays(3));

    @Test
    void countsEachLaneWhateverTheOrderInWhichItHears() {
        WaitingLine line = new WaitingLine(SCHEDULE);
        Random random = new Random(5);
        for (int person = 0; person < 5_000; person++) {
            line.add(arrival(1 + person % 3, random.nextInt(-100, 2_000), Lane.ALL.get(person % 2)));
        }
        assertThat(line.line(Lane.PUBLIC).total()).isZero();
        line.refresh();

        assertThat(line.line(Lane.PUBLIC).total()).isEqualTo(2_500);
        assertThat(line.line(Lane.ASSISTED).total()).isEqualTo(2_500);
        assertThat(line.line(Lane.EMERGENCY).total()).isZero();
        assertThat(all(line).lines().getFirst().total()).isEqualTo(2_500);
    }

    /// A reader that knows the seconds before gets only what is new, and sees that an earlier one has changed.
    @Test
    void saysOnlyWhatIsNew() {
        WaitingLine line = new WaitingLine(SCHEDULE);
        for (int second = 0; second < 100_000; second += 10) {
            line.add(arrival(1, second, Lane.PUBLIC));
        }
        assertThat(line.counts(0).until()).isEqualTo(OPENS.getEpochSecond() + WaitingLine.PAGE_SECONDS);
        Counts known = all(line);
        assertThat(known.arrivals(1, Lane.PUBLIC).total()).isEqualTo(10_000);

        line.add(arrival(1, 100_000, Lane.PUBLIC));
        CountsPage page = read(line.counts(known.last()));
        assertThat(seconds(page)).isEqualTo(2);
        assertThat(page.behind(known).orElseThrow()).isEqualTo(all(line));

        line.add(arrival(1, 5, Lane.PUBLIC));
        assertThat(read(line.counts(known.last())).behind(known)).isEmpty();
        assertThat(all(line).arrivals(1, Lane.PUBLIC).total()).isEqualTo(10_002);
    }

    /// Days in which somebody comes in each second, in a heap that is a third of the gate's.
    @Test
    void bearsDaysOfArrivals() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx32m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        InASmallHeap.class.getName()))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("300000 300000");
    }

    /// What a node does in such days, as fast as it can.
    static final class InASmallHeap {
        private InASmallHeap() {}

        public static void main(String[] args) {
            WaitingLine line = new WaitingLine(SCHEDULE);
            long heard = 0;
            for (int second = 0; second < 300_000; second++) {
                line.add(arrival(1, second, Lane.PUBLIC));
                if (second % 1_000 == 999) {
                    line.refresh();
                    CountsPage page = read(line.counts(OPENS.getEpochSecond() + second - 999));
                    heard += seconds(page);
                }
            }
            System.out.println(line.line(Lane.PUBLIC).total() + " " + heard);
        }
    }

    private static Counts all(WaitingLine line) {
        Counts known = Counts.NONE;
        CountsPage page = read(line.counts(0));
        for (Long next = page.until(); next != null; next = page.until()) {
            known = page.behind(known).orElseThrow();
            page = read(line.counts(next));
        }
        return page.behind(known).orElseThrow();
    }

    private static long seconds(CountsPage page) {
        return page.nodes().values().stream()
                .mapToLong(lanes -> lanes.getFirst().seconds().length)
                .sum();
    }

    private static CountsPage read(CountsPage page) {
        return Json.read(Json.write(page), CountsPage.class);
    }

    private static Arrival arrival(int node, int second, Lane lane) {
        return new Arrival(OPENS.plusSeconds(second).toEpochMilli(), node, lane, false);
    }
}
