package tereze.portal;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tereze.law.LawHorizon;
import tereze.law.WorkingCalendars;

/// Announces in time that a number of the law or the working calendar ends: in the log when a node starts, in
/// `/metrics`, and on the status page.
@Component
public final class LawExpiryWarnings implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(LawExpiryWarnings.class);

    private final LawHorizon horizon;
    private final WorkingCalendars calendars;
    private final InstantSource time;

    LawExpiryWarnings(LawHorizon horizon, WorkingCalendars calendars, InstantSource time) {
        this.horizon = horizon;
        this.calendars = calendars;
        this.time = time;
    }

    /// What ends within [LawHorizon#DAYS_AHEAD] days, or has ended.
    public List<LawHorizon.End> soon() {
        return horizon.soon(today());
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        for (LawHorizon.End end : soon()) {
            LOG.atWarn()
                    .addKeyValue("number", end.name())
                    .addKeyValue("lastDay", end.lastDay())
                    .log(
                            "law: {} is known only through {}; add what follows to country/kz/law",
                            end.name(),
                            end.lastDay());
        }
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (LawHorizon.End end : horizon.ends(today())) {
            Gauge.builder("tereze.law.days.left", this, warnings -> end.daysLeft(warnings.today()))
                    .description("days until the last day on which a number of the law, or the calendar, is known")
                    .tag("number", end.name())
                    .register(meters);
        }
    }

    private LocalDate today() {
        return calendars.dayOf(time.instant());
    }
}
