package tereze.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tereze.gate.rules.Example.CURSOR_KEY;
import static tereze.gate.rules.Example.EVENT;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Admission.Received;
import tereze.gate.rules.Cursor.State;

class CursorTest {
    private static final long AT = 1_806_552_020_000L;
    private static final Ord FAR = new Ord(0x4000_0000_0000_0000L);
    private static final Cursor CURSOR = cursor(1, 12, State.OPEN, FAR, null);
    private static final Note NOTE = new Note("Үзіліс", "Перерыв", "A break");

    @Test
    void hasThePublishedTag() {
        assertThat(CURSOR.tag(CURSOR_KEY)).hasToString("4743ed77237ca15f2689f6b2d67b5383");
        assertThat(CURSOR.isSigned(CURSOR.tag(CURSOR_KEY), CURSOR_KEY)).isTrue();
    }

    @Test
    void isRefusedIfOneBitOfItsTagIsAnother() {
        String tag = CURSOR.tag(CURSOR_KEY).toString();

        assertThat(Flips.ofBytes(CURSOR.tag(CURSOR_KEY).bytes()))
                .hasSize(128)
                .noneMatch(bytes -> CURSOR.isSigned(Tag.of(bytes), CURSOR_KEY));
        assertThat(Flips.ofText(tag))
                .hasSize(256)
                .noneMatch(text -> Tag.parse(text)
                        .map(read -> CURSOR.isSigned(read, CURSOR_KEY))
                        .orElse(false));
    }

    @Test
    void isSignedWhole() {
        Stream<Cursor> others = Stream.of(
                new Cursor(new EventId(8), 1, 12, AT, State.OPEN, 55, CURSOR.cursors(), null),
                cursor(2, 12, State.OPEN, FAR, null),
                cursor(1, 13, State.OPEN, FAR, null),
                new Cursor(EVENT, 1, 12, AT + 1, State.OPEN, 55, CURSOR.cursors(), null),
                cursor(1, 12, State.CLOSED, FAR, null),
                cursor(1, 12, State.PAUSED, FAR, null),
                cursor(1, 12, State.DOWN, FAR, null),
                new Cursor(EVENT, 1, 12, AT, State.OPEN, 54, CURSOR.cursors(), null),
                new Cursor(EVENT, 1, 12, AT, State.OPEN, 55, List.of(Ord.FIRST, FAR, Ord.FIRST), null),
                cursor(1, 12, State.OPEN, FAR, NOTE),
                cursor(1, 12, State.OPEN, FAR, new Note("ҮзілісП", "ерерыв", "A break")));

        assertThat(Stream.concat(others, Stream.of(CURSOR)).map(cursor -> cursor.tag(CURSOR_KEY)))
                .doesNotHaveDuplicates();
    }

    @Test
    void theNewestWins() {
        Admission held = Admission.of(CURSOR);

        assertThat(held.receive(CURSOR)).isEqualTo(new Received.Older());
        assertThat(held.receive(cursor(1, 11, State.DOWN, FAR, null))).isEqualTo(new Received.Older());
        assertThat(held.receive(cursor(0, 99, State.DOWN, FAR, null))).isEqualTo(new Received.Older());
        assertThat(received(held, cursor(1, 13, State.DOWN, FAR, NOTE)).newest().note())
                .isEqualTo(NOTE);
        assertThat(received(held, cursor(2, 0, State.PAUSED, FAR, null))
                        .newest()
                        .state())
                .isEqualTo(State.PAUSED);
        assertThat(received(held, cursor(-1, 0, State.PAUSED, FAR, null))
                        .newest()
                        .epoch())
                .isEqualTo(-1);
    }

    @Test
    void noLaneFalls() {
        Admission held = received(Admission.of(CURSOR), cursor(2, 1, State.OPEN, new Ord(1), null));

        assertThat(held.newest().of(Lane.PUBLIC)).isEqualTo(new Ord(1));
        assertThat(held.reached(Lane.PUBLIC)).isEqualTo(FAR);
        assertThat(held.reached(Lane.ASSISTED)).isEqualTo(Ord.FIRST);

        Admission again = Admission.of(held.newest()).reaching(CURSOR);
        assertThat(again).isEqualTo(held);
        assertThat(again.reaching(cursor(1, 1, State.DOWN, new Ord(7), null))).isEqualTo(held);
    }

    /// In whatever order cursors arrive, and whatever they say, a lane only goes on, and all nodes end alike.
    @Test
    void noLaneFallsInAnyOrderOfMessages() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            Admission held = Admission.of(CURSOR);
            for (int message = 0; message < 30; message++) {
                Cursor next = new Cursor(
                        EVENT,
                        random.nextInt(3),
                        random.nextInt(20),
                        AT,
                        State.OPEN,
                        55,
                        Stream.generate(() -> new Ord(random.nextLong()))
                                .limit(3)
                                .toList(),
                        null);
                Admission after = received(held, next);
                for (Lane lane : Lane.ALL) {
                    assertThat(after.reached(lane)).isGreaterThanOrEqualTo(held.reached(lane));
                }
                assertThat(after.newest()).isGreaterThanOrEqualTo(held.newest());
                held = after;
            }
        }
    }

    @Test
    void admitsWhileItIsFreshAndOpen() {
        Admission open = Admission.of(CURSOR);

        assertThat(open.admits(Lane.PUBLIC, FAR, AT + 5_000)).isTrue();
        assertThat(open.admits(Lane.PUBLIC, FAR, AT + 5_001)).isFalse();
        assertThat(open.admits(Lane.PUBLIC, FAR, AT - 5_000)).isTrue();
        assertThat(open.admits(Lane.PUBLIC, FAR, AT - 5_001)).isFalse();
        assertThat(open.admits(Lane.PUBLIC, new Ord(FAR.value() + 1), AT)).isFalse();
        assertThat(open.admits(Lane.ASSISTED, FAR, AT)).isFalse();
        assertThat(Stream.of(State.CLOSED, State.PAUSED, State.DOWN)
                        .map(state -> Admission.of(cursor(1, 12, state, FAR, null))))
                .noneMatch(held -> held.admits(Lane.PUBLIC, Ord.FIRST, AT));
    }

    @Test
    void hasACursorForEachLane() {
        assertThatThrownBy(() -> new Cursor(EVENT, 1, 1, AT, State.OPEN, 1, List.of(FAR), null))
                .hasMessage("cursors: 1 (expected: 3)");
        assertThatThrownBy(() -> new Cursor(EVENT, 1, 1, AT, State.OPEN, -1, CURSOR.cursors(), null))
                .hasMessage("rate: -1 (expected: 0 or more)");
        assertThatThrownBy(() -> new Note("", "", "я".repeat(32_768))).hasMessageStartingWith("note: too long");
        assertThat(new Note("", "", "y".repeat(65_535)).en()).hasSize(65_535);
    }

    private static Admission received(Admission held, Cursor cursor) {
        return switch (held.receive(cursor)) {
            case Received.Newer(Admission admission) -> admission;
            case Received.Older() -> held;
        };
    }

    private static Cursor cursor(long epoch, long seq, State state, Ord ord, @Nullable Note note) {
        return new Cursor(EVENT, epoch, seq, AT, state, 55, List.of(ord, Ord.FIRST, Ord.FIRST), note);
    }
}
