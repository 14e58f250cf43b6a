package tereze.gate.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tereze.gate.rules.Iin;

class WarmUpTest {
    @Test
    void goesOnUntilSoManyTicketsAreIssued() {
        WarmUp.Progress progress = new WarmUp.Progress(1_000);
        Set<String> asked = new HashSet<>();
        int requests = 0;
        for (Optional<Iin> next = progress.next(); next.isPresent(); next = progress.next()) {
            asked.add(next.get().value());
            progress.note(requests++ % 10 == 0 ? 503 : 200);
        }

        assertThat(progress.missing()).isZero();
        assertThat(requests).isBetween(1_110, 1_112);
        assertThat(asked).hasSize(requests);
    }

    @Test
    void endsIfNoneIsIssued() {
        WarmUp.Progress progress = new WarmUp.Progress(1_000);
        while (progress.next().isPresent()) {
            progress.note(503);
        }

        assertThat(progress.missing()).isEqualTo(1_000);
    }
}
