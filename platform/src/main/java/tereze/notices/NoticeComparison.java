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

/// Compares daily the acts since the last comparison with the notifications that follow from them. The listener stores
/// them together with its position, so none is ever missing, unless an operator moved the position by hand. What is
/// missing is checked again each time, until it is there. One that was left out because its person was protected at
/// that time counts as missing too once the person is no longer protected.
@Component
public final class NoticeComparison {
    private static final Duration EVERY = Duration.ofDays(1);
    private static final int ACTS_AT_ONCE = 1_000;

    /// Jobs run one after the other, and people wait for others. What is left is compared in the next run.
    private static final int MOST_PAGES = 20;

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

    /// Compares if the last comparison was cut short or is a day old. A second node that does the same finds the same.
    void runIfDue(Instant now) {
        if (table.last()
                .filter(last ->
                        last.upTo() == last.position() && last.at().plus(EVERY).isAfter(now))
                .isEmpty()) {
            run();
        }
    }

    /// Compares the acts that the listener has passed since the last comparison, up to a limit. The first run compares
    /// nothing: it would judge all acts by the rules of today.
    ///
    /// @return what it found
    public Compared run() {
        long position = table.positionOf(NoticeListener.NAME);
        long from = table.last().map(Compared::upTo).orElse(position);
        long to = Math.max(position, from);
        long seq = from;
        long expected = 0;
        for (int page = 0; page < MOST_PAGES && seq < to; page++) {
            List<RecordedAct> acts = stream.after(seq, ACTS_AT_ONCE, sources.acts()).stream()
                    .filter(act -> act.seq() <= to)
                    .toList();
            List<Notice> notices = acts.stream()
                    .flatMap(act -> sources.of(act).stream().map(notification -> Notice.of(act, notification)))
                    .toList();
            expected += notices.size();
            table.noteMissing(notices);
            seq = acts.size() < ACTS_AT_ONCE ? to : acts.getLast().seq();
        }
        Compared compared = table.end(seq, to, expected);
        if (compared.missing() > 0) {
            LOG.error("notifications missing: {}; compared: acts after {} up to {}", compared.missing(), from, seq);
        }
        return compared;
    }
}
