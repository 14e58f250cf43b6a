package tereze.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages of a module in a real browser. Each module with pages has an `EveryPageBrowserIT` that lists them.
/// `./tereze test` opens each page in one window, in the state that is listed first. `./tereze prove` opens each
/// state in each window.
@Tag("prove")
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface EveryPage {
    /// The module's pages, once for each state. The state with the most content is the first of its page.
    List<Place> places(PageInspection inspection);

    /// POST requests without a page of their own: they always redirect, or their refusal is a page that is listed
    /// for another request.
    default Set<String> withoutAPage() {
        return Set.of();
    }

    default Stream<Arguments> views(PageInspection inspection) {
        inspection.prepare();
        return PageInspection.views(places(inspection)).stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    default void isInOrder(Place place, Window window, PageInspection inspection) {
        inspection.inspect(place, window);
    }

    @Test
    default void noPageIsForgotten(PageInspection inspection) {
        inspection.prepare();
        Set<String> listed = new TreeSet<>(withoutAPage());
        places(inspection).forEach(place -> listed.add(place.mapping()));
        listed.remove("GET /**");

        assertThat(listed)
                .as("the module's pages: list each, once for each state that it can be in")
                .containsExactlyInAnyOrderElementsOf(
                        inspection.mappings(getClass().getPackageName()));
    }
}
