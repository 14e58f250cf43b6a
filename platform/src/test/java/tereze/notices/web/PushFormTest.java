package tereze.notices.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tereze.notices.web.PushForm.Shown;

class PushFormTest {
    @Test
    void browsersOfOneNameAreNumbered() {
        List<Shown> browsers = Stream.of("Web", "Chrome, Android", "Web")
                .map(name -> new Shown(UUID.randomUUID(), "", name, Instant.EPOCH))
                .toList();

        assertThat(PushForm.distinct(browsers))
                .extracting(Shown::name)
                .containsExactly("Web (1)", "Chrome, Android", "Web (2)");
    }
}
