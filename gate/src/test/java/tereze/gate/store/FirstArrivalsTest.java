package tereze.gate.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Lane;
import tereze.gate.rules.Pid;
import tereze.gate.store.FirstArrivals.Outcome;

class FirstArrivalsTest {
    private static Arrival at(long millis) {
        return new Arrival(millis, 3, Lane.PUBLIC, false);
    }

    @Test
    void keepsTheEarliestOfEachPerson() {
        FirstArrivals arrivals = new FirstArrivals();
        Pid pid = new Pid(-5, 7);

        assertThat(arrivals.find(pid)).isEmpty();
        assertThat(arrivals.remember(pid, at(20))).isEqualTo(Outcome.NEW);
        assertThat(arrivals.remember(pid, at(30))).isEqualTo(Outcome.KNOWN);
        assertThat(arrivals.find(pid)).contains(at(20));
        assertThat(arrivals.remember(pid, at(10))).isEqualTo(Outcome.KNOWN);
        assertThat(arrivals.find(pid)).contains(at(10));
        assertThat(arrivals.find(new Pid(-5, 8))).isEmpty();
    }

    @Test
    void knowsAllOfAnArrival() {
        FirstArrivals arrivals = new FirstArrivals();
        List<Arrival> all = new ArrayList<>();
        for (Lane lane : Lane.ALL) {
            for (int node : new int[] {0, 1, 900, 0xffff}) {
                for (long millis : new long[] {1, 1_806_552_000_000L, (1L << 44) - 1}) {
                    all.add(new Arrival(millis, node, lane, node == 900));
                }
            }
        }
        for (int i = 0; i < all.size(); i++) {
            arrivals.remember(new Pid(i, i), all.get(i));
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(arrivals.find(new Pid(i, i))).contains(all.get(i));
        }
    }

    @Test
    void isAMap() {
        Random random = new Random(11);
        FirstArrivals arrivals = new FirstArrivals();
        Map<Pid, Arrival> expected = new HashMap<>();
        List<Pid> people = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            Pid pid = i % 3 == 0 && !people.isEmpty()
                    ? people.get(random.nextInt(people.size()))
                    : new Pid(random.nextLong(), random.nextLong());
            people.add(pid);
            Arrival arrival = at(1 + random.nextInt(1_000_000));
            arrivals.remember(pid, arrival);
            expected.merge(pid, arrival, (one, other) -> one.millis() <= other.millis() ? one : other);
        }
        expected.forEach((pid, arrival) -> assertThat(arrivals.find(pid)).contains(arrival));
        assertThat(arrivals.isFull()).isFalse();
    }

    /// In a process with the memory that `./tereze gate` gives it.
    @Test
    @Tag("prove")
    @Tag("P1")
    void holdsAsManyPeopleAsItPromises() throws Exception {
        int people = Boolean.getBoolean("tereze.prove") ? FirstArrivals.MOST : FirstArrivals.MOST / 10;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx" + (people == FirstArrivals.MOST ? 96 : 12) + "m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Crowd.class.getName(),
                        "" + people)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo("known again: " + people + ", no room: " + (people == FirstArrivals.MOST) + "\n");
    }

    /// So many people arrive, and one more.
    static final class Crowd {
        private Crowd() {}

        public static void main(String[] arguments) {
            int people = Integer.parseInt(arguments[0]);
            FirstArrivals arrivals = new FirstArrivals();
            Random random = new Random(5);
            for (int person = 0; person < people; person++) {
                arrivals.remember(new Pid(random.nextLong(), random.nextLong()), at(1_000L + person));
            }
            random = new Random(5);
            int known = 0;
            for (int person = 0; person < people; person++) {
                Pid pid = new Pid(random.nextLong(), random.nextLong());
                known += arrivals.find(pid).equals(Optional.of(at(1_000L + person))) ? 1 : 0;
            }
            Outcome further = arrivals.remember(new Pid(random.nextLong(), random.nextLong()), at(1));
            System.out.print("known again: " + known + ", no room: " + (further == Outcome.FULL) + "\n");
        }
    }

    @Test
    void saysWhenThereIsNoRoom() {
        FirstArrivals arrivals = new FirstArrivals(2);
        assertThat(arrivals.remember(new Pid(1, 1), at(1))).isEqualTo(Outcome.NEW);
        assertThat(arrivals.remember(new Pid(2, 2), at(2))).isEqualTo(Outcome.NEW);
        assertThat(arrivals.isFull()).isFalse();
        assertThat(arrivals.remember(new Pid(3, 3), at(3))).isEqualTo(Outcome.FULL);
        assertThat(arrivals.isFull()).isTrue();
        assertThat(arrivals.remember(new Pid(2, 2), at(1))).isEqualTo(Outcome.KNOWN);
        assertThat(arrivals.find(new Pid(3, 3))).isEmpty();
    }
}
