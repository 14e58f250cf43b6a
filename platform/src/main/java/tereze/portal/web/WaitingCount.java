package tereze.portal.web;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import tereze.acts.BackgroundRead;
import tereze.acts.PersonId;
import tereze.acts.TransientFailures;
import tereze.api.WaitingSource;

/// How much waits for a person, in all modules: the header of each page tells it.
///
/// A page that can be shown without it does not wait long for a database that does not answer.
@Component
final class WaitingCount {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final List<WaitingSource> sources;

    WaitingCount(List<WaitingSource> sources) {
        this.sources = sources;
    }

    /// The number of items that the sources count; 0 if the database does not answer.
    int of(PersonId person) {
        try {
            return BackgroundRead.start(() -> count(person)).within(PATIENCE).orElse(0);
        } catch (RuntimeException e) {
            if (TransientFailures.isTransient(e)) {
                return 0;
            }
            throw e;
        }
    }

    private int count(PersonId person) {
        return sources.stream()
                .mapToInt(source -> source.count().applyAsInt(person))
                .sum();
    }
}
