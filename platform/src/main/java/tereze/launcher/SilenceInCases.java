package tereze.launcher;

import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tereze.cases.Cases;

/// Lets silence take its effect in cases by the clock. Any number of nodes may do so at once.
@Component
final class SilenceInCases {
    private static final long EVERY_MILLIS = 5_000;

    private final Cases cases;
    private final InstantSource clock;

    SilenceInCases(Cases cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void takeEffect() {
        int happened = Cases.EXPIRED_AT_ONCE;
        while (happened == Cases.EXPIRED_AT_ONCE) {
            happened = cases.expireDue(clock.instant());
        }
    }
}
