package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static tereze.gate.rules.Example.EVENT;
import static tereze.gate.rules.Example.OPENS;
import static tereze.gate.rules.Example.SCHEDULE;
import static tereze.gate.rules.Example.SEED;
import static tereze.gate.rules.Example.ticket;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tereze.journal.Hash;

class OrdTest {
    private static final long OPENS_MILLIS = OPENS.toEpochMilli();

    @Test
    void isAsPublished() {
        assertThat(Ord.of(Example.TICKET, SCHEDULE, SEED)).hasToString("2e2361980f5a55a5");
        assertThat(Ord.of(ticket(Example.THIRD, OPENS_MILLIS + 5_123), SCHEDULE, SEED))
                .hasToString("86badcbc5fb69027");
    }

    @Test
    void isAsPublishedForTheFunctionsAlone() {
        Pid pid = Pid.parse("097d4b0bb0058db275889a2b1eeba3a3").orElseThrow();
        Seed seed = Seed.of(EVENT, Optional.empty(), List.of(new byte[32]));

        assertThat(seed.toString()).startsWith("e8ad044d").endsWith("d18f");
        assertThat(Ord.ofLottery(pid, seed)).hasToString("293e97cf447a4ebc");
        assertThat(Ord.ofArrival(pid, 1_775_023_200_123L, seed)).hasToString("869ccb4600a0f425");
    }

    @Test
    void putsTheLotteryBeforeAllArrivals() {
        Random random = new Random(63);
        for (int round = 0; round < 1_000; round++) {
            Ord early = Ord.ofLottery(new Pid(random.nextLong(), random.nextLong()), SEED);
            Ord late = Ord.ofArrival(new Pid(random.nextLong(), random.nextLong()), random.nextLong(1L << 42), SEED);

            assertThat(early).isLessThan(late);
            assertThat(early.isLottery()).isTrue();
            assertThat(late.isLottery()).isFalse();
            assertThat(early.isAdmittedBy(late)).isTrue();
            assertThat(late.isAdmittedBy(early)).isFalse();
            assertThat(late.isAdmittedBy(late)).isTrue();
            assertThat(early.max(late)).isEqualTo(late.max(early)).isEqualTo(late);
        }
    }

    @Test
    void isPassedWhenTheLineHasGoneOnByMoreThanTheQuantum() {
        Ord lottery = new Ord(5);
        assertThat(lottery.isPassedBy(lottery)).isFalse();
        assertThat(lottery.isPassedBy(new Ord(4))).isFalse();
        assertThat(lottery.isPassedBy(new Ord(6))).isTrue();
        Ord arrived = Ord.inSecond(100, 7);
        assertThat(lottery.isPassedBy(arrived)).isTrue();
        assertThat(arrived.isPassedBy(lottery)).isFalse();
        assertThat(arrived.isPassedBy(Ord.inSecond(100, 8))).isFalse();
        assertThat(arrived.isPassedBy(Ord.inSecond(101, 8))).isFalse();
        assertThat(arrived.isPassedBy(Ord.inSecond(102, 0))).isTrue();
    }

    @Test
    void keepsTheOrderOfSecondsAndDrawsWithinOne() {
        Random random = new Random(28);
        int inversions = 0;
        for (int round = 0; round < 1_000; round++) {
            Pid one = new Pid(random.nextLong(), random.nextLong());
            Pid other = new Pid(random.nextLong(), random.nextLong());
            long second = OPENS_MILLIS + 1_000L * random.nextInt(86_400);

            assertThat(Ord.ofArrival(one, second + 999, SEED)).isLessThan(Ord.ofArrival(other, second + 1_000, SEED));
            assertThat(Ord.ofArrival(one, second, SEED)).isEqualTo(Ord.ofArrival(one, second + 999, SEED));
            if (Ord.ofArrival(one, second, SEED).compareTo(Ord.ofArrival(other, second + 999, SEED)) > 0) {
                inversions++;
            }
        }
        assertThat(inversions).isBetween(450, 550);
    }

    @Test
    void drawsThoseWhoCameBeforeTheOpening() {
        assertThat(Ord.of(ticket(Example.FIRST, OPENS_MILLIS - 1), SCHEDULE, SEED))
                .isEqualTo(Ord.of(ticket(Example.FIRST, OPENS_MILLIS - 3_000_000), SCHEDULE, SEED))
                .isEqualTo(Ord.ofLottery(Example.TICKET.pid(), SEED));
        assertThat(Ord.of(ticket(Example.FIRST, OPENS_MILLIS), SCHEDULE, SEED).isLottery())
                .isFalse();
    }

    @Test
    void isReadFromItsDigitsOnly() {
        assertThat(Ord.parse("86badcbc5fb69027")).contains(new Ord(0x86badcbc5fb69027L));
        assertThat(List.of("86BADCBC5FB69027", "86badcbc5fb6902", "086badcbc5fb69027", "+6badcbc5fb69027", ""))
                .allSatisfy(text -> assertThat(Ord.parse(text)).isEmpty());
    }

    @Test
    void seedIsAsPublishedAndDependsOnAllThatWasRevealed() {
        byte[] signature = new byte[48];
        byte[] other = {1};

        assertThat(SEED).hasToString("7cf2e89b9fa76dc31cfd790ffc2162046c7e660c6c644bbe8924f36d5049b9a1");
        assertThat(List.of(
                        SEED,
                        Seed.of(new EventId(8), Optional.empty(), List.of(Example.secret())),
                        Seed.of(EVENT, Optional.of(signature), List.of(Example.secret())),
                        Seed.of(EVENT, Optional.empty(), List.of(Example.secret(), other)),
                        Seed.of(EVENT, Optional.empty(), List.of(other, Example.secret())),
                        Seed.of(EVENT, Optional.empty(), List.of())))
                .doesNotHaveDuplicates();
        assertThat(Seed.of(EVENT, Optional.of(signature), List.of(other)))
                .isEqualTo(Seed.of(
                        EVENT,
                        Optional.empty(),
                        List.of(Hash.ofContent(signature).bytes(), other)));
    }
}
