package tereze.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private static final Listing<Long, Long> NUMBERS = Listing.largestFirst(Long::longValue);
    private static final Listing<UUID, UUID> IDS = Listing.newestFirst(id -> id);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 100, 101, 149})
    void givesEveryItemOnceInItsOrder(int size) {
        List<Long> all = LongStream.rangeClosed(1, size)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(walk(cursor -> NUMBERS.page(
                        cursor,
                        (after, most) -> all.stream()
                                .filter(number -> number < after)
                                .limit(most)
                                .toList())))
                .isEqualTo(all);
        assertThat(walk(cursor -> NUMBERS.page(cursor, all))).isEqualTo(all);
    }

    @Test
    void readsOneMoreThanItShows() {
        NUMBERS.page(Cursor.START, (_, most) -> {
            assertThat(most).isEqualTo(Page.SIZE + 1);
            return List.of();
        });
    }

    @Test
    void aLastPageThatIsFullHasNoNext() {
        List<UUID> all =
                IntStream.range(0, Page.SIZE).mapToObj(i -> new UUID(0, i)).toList();
        assertThat(IDS.page(Cursor.START, all).next()).isNull();
    }

    @Test
    void aWholeListEndsWhereTheItemOfTheCursorIsGone() {
        assertThat(IDS.page(Cursor.after(new UUID(1, 1).toString()), List.of(new UUID(2, 2)))
                        .items())
                .isEmpty();
    }

    @Test
    void refusesAPlaceOfAnotherList() {
        assertThatThrownBy(() -> NUMBERS.page(Cursor.after("no number"), List.of()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(EdgeProblem.CURSOR_INVALID));
        assertThatThrownBy(() -> IDS.page(Cursor.after("17"), (_, _) -> List.of()))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aPageKeepsItsPlaceWhenItsItemsAreShownOtherwise() {
        Page<Integer> page = new Page<>(List.of(1, 2, 3), "next");
        assertThat(page.map(number -> "n" + number)).isEqualTo(new Page<>(List.of("n1", "n2", "n3"), "next"));
        assertThat(page.only(number -> number > 2)).isEqualTo(new Page<>(List.of(3), "next"));
    }

    private interface Pages {
        Page<Long> at(Cursor cursor);
    }

    private static List<Long> walk(Pages pages) {
        List<Long> walked = new ArrayList<>();
        Page<Long> page = pages.at(Cursor.START);
        walked.addAll(page.items());
        while (page.next() != null) {
            assertThat(page.items()).hasSize(Page.SIZE);
            page = pages.at(Cursor.parse(page.next()));
            walked.addAll(page.items());
        }
        return walked;
    }
}
