package tereze.launcher;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tereze.addresses.TermExpiry;

/// Looks every minute for temporary registrations whose term has come by the country's clock. Any number of nodes may
/// do so at once.
@Component
final class RegistrationExpiry {
    private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
    private static final long EVERY_MILLIS = 60_000;

    private final TermExpiry expiry;
    private final InstantSource clock;

    RegistrationExpiry(TermExpiry expiry, InstantSource clock) {
        this.expiry = expiry;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS, initialDelay = EVERY_MILLIS)
    void endDue() {
        expiry.run(LocalDate.ofInstant(clock.instant(), ZONE));
    }
}
