package tereze.releases.checks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.catalogue.Consents;
import tereze.catalogue.Definition;
import tereze.catalogue.OpeningCheck;
import tereze.catalogue.Procedure;
import tereze.catalogue.ServiceInfo;
import tereze.law.Law;
import tereze.law.LawId;
import tereze.law.WorkingCalendar;
import tereze.law.WorkingCalendars;

/// The numbers of the law that the service needs and the working calendar are known for the day of the opening.
@Component
final class LawKnown implements OpeningCheck {
    private final Law law;
    private final WorkingCalendars calendars;
    private final InstantSource time;

    LawKnown(Law law, WorkingCalendars calendars, InstantSource time) {
        this.law = law;
        this.calendars = calendars;
        this.time = time;
    }

    @Override
    public String id() {
        return "law";
    }

    @Override
    public boolean isPassed(Opening opening) {
        Instant now = time.instant();
        WorkingCalendar calendar = calendars.asKnownAt(now);
        LocalDate day = calendar.dateOf(opening.opens());
        return !day.isBefore(calendar.first())
                && !day.isAfter(calendar.last())
                && rows(opening.service())
                        .allMatch(id -> law.row(new LawId(id), day).isPresent());
    }

    private static Stream<String> rows(Definition service) {
        Procedure procedure = service.procedure();
        Procedure.Officer officer = procedure.decision().officer();
        return Stream.of(
                        service.lawRows().stream(),
                        procedure.consents().stream().map(Consents::within),
                        Stream.ofNullable(officer).map(Procedure.Officer::within),
                        Stream.of(service.about().fee())
                                .filter(ServiceInfo.Fee.Due.class::isInstance)
                                .map(fee -> ((ServiceInfo.Fee.Due) fee).amount()))
                .flatMap(some -> some);
    }
}
