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

/// The pages of a module in a real browser: a module with pages has an `EveryPageBrowserIT` that lists them. `./tereze
/// test` opens each page at one window, in the state listed first; `./tereze prove` each state at each window.
@Tag("prove")
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface EveryPage {
    /// The module's pages, once for each state that they can be in; of each page the fullest state first.
    List<Place> places(PageInspection inspection);

    /// Posts that lead to another page whatever is posted, or to the page of a refusal that others lead to as well.
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
