package tereze.queue.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.queue.rules.QueueSamples.OPENS;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import tereze.queue.rules.PublicOrder.Line;

/// The public list of admissions.
class PublicOrderTest {
    private static final String PID = "0a".repeat(16);
    private static final String EARLY = "00000000000000aa";
    private static final String MIDDLE = "7f00000000000000";

    /// After the opening: the highest bit is set, and a place has no sign.
    private static final String ARRIVED = "869ccb4600a0f425";

    private final PublicOrder order = new PublicOrder();

    private boolean late(String ord, int lane) {
        return order.next(PID, ord, lane, OPENS).late();
    }

    @Test
    void aLineSaysWhatWasRecorded() {
        assertThat(order.next(PID, MIDDLE, 1, OPENS)).isEqualTo(new Line(PID, MIDDLE, 1, OPENS, false));
    }

    @Test
    void thoseWhoComeInTheirOrderAreNotLate() {
        assertThat(late(EARLY, 0)).isFalse();
        assertThat(late(MIDDLE, 0)).isFalse();
        assertThat(late(ARRIVED, 0)).isFalse();
        assertThat(late(ARRIVED, 0)).as("the same place").isFalse();
    }

    /// Also after another who is late: the furthest place counts, not the last one.
    @Test
    void aPersonWhoComesBehindALaterPlaceIsLate() {
        assertThat(late(ARRIVED, 0)).isFalse();
        assertThat(late(EARLY, 0)).isTrue();
        assertThat(late(MIDDLE, 0)).isTrue();
    }

    /// The cursor at an admission is not recorded, so the list cannot say which of the two it was.
    @Test
    void behindAPersonWhoWasLetInTooEarlyTheOthersAreLate() {
        assertThat(late(ARRIVED, 0)).as("too early").isFalse();
        assertThat(late(EARLY, 0)).as("in time").isTrue();
    }

    @Test
    void eachLaneHasAnOrderOfItsOwn() {
        assertThat(late(ARRIVED, 0)).isFalse();
        assertThat(late(MIDDLE, 1)).isFalse();
        assertThat(late(EARLY, 2)).isFalse();
        assertThat(late(EARLY, 1)).isTrue();
    }

    @Test
    void aTextThatIsNoPlaceIsAnError() {
        assertThatThrownBy(() -> order.next(PID, "first", 0, OPENS)).isInstanceOf(NoSuchElementException.class);
    }
}
