package tereze.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tereze.acts.ActStream;
import tereze.acts.RecordedAct;
import tereze.notices.store.ComparisonTable;
import tereze.notices.store.ComparisonTable.Compared;

/// Compares every night the acts since the last comparison with the notifications that follow from them. The listener
/// stores them together with its position, so none is ever missing, unless somebody moved the position by hand. One
/// that
/// was left out because a person was protected then, and who is not any more, counts as missing too.
@Component
public final class NoticeComparison {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int ACTS_AT_ONCE = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(NoticeComparison.class);

    private final ActStream stream;
    private final NotificationSources sources;
    private final ComparisonTable table;

    NoticeComparison(ActStream stream, NotificationSources sources, ComparisonTable table) {
        this.stream = stream;
        this.sources = sources;
        this.table = table;
    }

    /// The last comparison; empty before the first.
    public Optional<Compared> last() {
        return table.last();
    }

    /// Compares if the last comparison is a day old. A second node that does the same finds the same.
    void runIfDue(Instant now) {
        if (table.last().filter(last -> last.at().plus(EVERY).isAfter(now)).isEmpty()) {
            run(now);
        }
    }

    /// Compares the acts that the listener has passed since the last comparison.
    ///
    /// @return what it found
    public Compared run(Instant now) {
        long from = table.last().map(Compared::upTo).orElse(-1L);
        long to = table.positionOf(NoticeListener.NAME);
        long expected = 0;
        long missing = 0;
        long seq = from;
        while (seq < to) {
            List<RecordedAct> acts = stream.after(seq, ACTS_AT_ONCE, sources.acts()).stream()
                    .filter(act -> act.seq() <= to)
                    .toList();
            List<Notice> notices = acts.stream()
                    .flatMap(act -> sources.of(act).stream().map(notification -> Notice.of(act, notification)))
                    .toList();
            expected += notices.size();
            missing += table.missing(notices);
            seq = acts.size() < ACTS_AT_ONCE ? to : acts.getLast().seq();
        }
        if (missing > 0) {
            LOG.error("{} of {} notifications of the acts after {} up to {} are missing", missing, expected, from, to);
        }
        return table.add(new Compared(to, now, expected, missing));
    }
}
