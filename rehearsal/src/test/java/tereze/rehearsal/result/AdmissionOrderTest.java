package tereze.rehearsal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private static Admitted in(long second, int lane, @Nullable Boolean late) {
        return new Admitted("p" + second, at(second), lane, 0, late);
    }

    private static int count(Admitted... admissions) {
        return AdmissionOrder.inversions(List.of(admissions), List.of(), 0);
    }

    @Test
    void takesAnOrderThatDoesNotFall() {
        assertThat(count(in(1, 0, false), in(1, 0, false), in(5, 0, false))).isZero();
        assertThat(count()).isZero();
    }

    @Test
    void takesTheQuantum() {
        assertThat(count(in(2, 0, false), in(1, 0, false))).isZero();
        assertThat(count(in(3, 0, false), in(1, 0, false))).isEqualTo(1);
    }

    @Test
    void takesThoseWhoCameLate() {
        assertThat(count(in(9, 0, false), in(1, 0, true), in(2, 0, false))).isEqualTo(1);
    }

    @Test
    void countsEachLaneByItself() {
        assertThat(count(in(9, 0, false), in(1, 1, false), in(9, 0, false), in(2, 1, false)))
                .isZero();
    }

    @Test
    void countsInTheLotteryWithoutAQuantum() {
        Admitted first = new Admitted("a", new Ord(5), 0, 0, false);
        Admitted second = new Admitted("b", new Ord(4), 0, 0, false);
        assertThat(count(first, second)).isEqualTo(1);
        assertThat(count(in(1, 0, false), second)).isEqualTo(1);
    }

    @Test
    void countsThoseWhoWereLetInBeforeTheLineHadComeSoFar() {
        List<Reached> trail = List.of(new Reached(1_000, at(1)), new Reached(2_000, at(5)), new Reached(3_000, at(9)));
        assertThat(AdmissionOrder.inversions(List.of(new Admitted("a", at(5), 0, 1_500, false)), trail, 1_000))
                .isZero();
        assertThat(AdmissionOrder.inversions(List.of(new Admitted("a", at(9), 0, 1_500, false)), trail, 1_000))
                .isEqualTo(1);
    }

    @Test
    void countsThoseWithAnotherPlaceThanTheirTicketGives() {
        assertThat(AdmissionOrder.withoutTheirPlace(
                        List.of(in(1, 0, false), in(2, 0, false), in(3, 0, false)), Map.of("p1", at(1), "p2", at(9))))
                .isEqualTo(2);
    }

    @Test
    void readsTheListOfThePlatform() throws Exception {
        assertThat(AdmissionOrder.read("""
                        {"pid":"00","ord":"0000000000000005","lane":1,"at":"2026-12-01T00:00:00.001Z","late":true}

                        {"pid":"01","ord":"0000000000000006"}
                        """))
                .containsExactly(
                        new Admitted("00", new Ord(5), 1, 1_796_083_200_001L, true),
                        new Admitted("01", new Ord(6), 0, 0, null));
        assertThatThrownBy(() -> AdmissionOrder.read("{}")).isInstanceOf(IOException.class);
    }
}
