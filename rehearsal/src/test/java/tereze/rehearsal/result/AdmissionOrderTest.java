package tereze.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Ord;
import tereze.rehearsal.result.AdmissionOrder.Admitted;
import tereze.rehearsal.result.AdmissionOrder.Reached;

/// Who was let in out of order.
class AdmissionOrderTest {
    /// A place of somebody who came at a second.
    private static Ord at(long second) {
        return new Ord(1L << 63 | second << 28 | 7);
    }

    /// A person who came at a second, when the line was released up to another one.
    private static Admitted in(long second, int lane, long reached) {
        return new Admitted("p" + second, at(second), lane, 0, at(reached));
    }

    private static int count(Admitted... admissions) {
        return AdmissionOrder.inversions(List.of(admissions), List.of(), 0);
    }

    @Test
    void takesAnOrderThatDoesNotFall() {
        assertThat(count(in(1, 0, 1), in(1, 0, 2), in(5, 0, 6))).isZero();
        assertThat(count()).isZero();
    }

    @Test
    void takesTheQuantum() {
        assertThat(count(in(2, 0, 2), in(1, 0, 2))).isZero();
        assertThat(count(in(3, 0, 3), in(1, 0, 2))).isEqualTo(1);
    }

    @Test
    void takesThoseWhoCameLate() {
        assertThat(count(in(9, 0, 9), in(1, 0, 9), in(2, 0, 9))).isZero();
    }

    /// Nobody is marked as late because another was let in too early.
    @Test
    void countsThoseWhoWereLetInBeforeTheirTurnAsThePlatformNotedIt() {
        assertThat(count(in(9, 0, 3), in(1, 0, 3), in(2, 0, 3))).isEqualTo(2);
        assertThat(count(in(4, 1, 3))).isEqualTo(1);
    }

    @Test
    void countsEachLaneByItself() {
        assertThat(count(in(9, 0, 9), in(1, 1, 1), in(9, 0, 9), in(2, 1, 2))).isZero();
    }

    @Test
    void countsInTheLotteryWithoutAQuantum() {
        Admitted first = new Admitted("a", new Ord(5), 0, 0, new Ord(5));
        Admitted second = new Admitted("b", new Ord(4), 0, 0, new Ord(4));
        assertThat(count(first, second)).isEqualTo(1);
        assertThat(count(in(1, 0, 1), second)).isEqualTo(1);
        assertThat(count(first, new Admitted("b", new Ord(4), 0, 0, new Ord(5))))
                .as("late")
                .isZero();
    }

    @Test
    void countsThoseWhoWereLetInBeforeTheLineHadComeSoFar() {
        List<Reached> trail = List.of(new Reached(1_000, at(1)), new Reached(2_000, at(5)), new Reached(3_000, at(9)));
        assertThat(AdmissionOrder.inversions(List.of(new Admitted("a", at(5), 0, 1_500, at(9))), trail, 1_000))
                .isZero();
        assertThat(AdmissionOrder.inversions(List.of(new Admitted("a", at(9), 0, 1_500, at(9))), trail, 1_000))
                .isEqualTo(1);
    }

    @Test
    void countsThoseWithAnotherPlaceThanTheirTicketGives() {
        assertThat(AdmissionOrder.withoutTheirPlace(
                        List.of(in(1, 0, 1), in(2, 0, 2), in(3, 0, 3)), Map.of("p1", at(1), "p2", at(9))))
                .isEqualTo(2);
    }

    @Test
    void readsTheListOfThePlatform() throws Exception {
        assertThat(AdmissionOrder.read("""
                        {"pid":"00","ord":"0000000000000005","lane":1,"at":"2026-12-01T00:00:00.001Z","reached":"0000000000000007","late":true}

                        {"pid":"01","ord":"0000000000000006","reached":"0000000000000006"}
                        """))
                .containsExactly(
                        new Admitted("00", new Ord(5), 1, 1_796_083_200_001L, new Ord(7)),
                        new Admitted("01", new Ord(6), 0, 0, new Ord(6)));
        assertThatThrownBy(() -> AdmissionOrder.read("{}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AdmissionOrder.read("{\"pid\":\"00\",\"ord\":\"0000000000000005\"}"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("reached");
    }
}
