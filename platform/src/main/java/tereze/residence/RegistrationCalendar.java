package tereze.residence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.addresses.Registration;
import tereze.api.CalendarEvent;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tereze.api.Texts;
import tereze.law.WorkingCalendars;

/// The last day of a registration, for a person's calendar.
@Component
public final class RegistrationCalendar {
    /// The page of a person's own registrations.
    public static final String PAGE = "/cabinet/address";

    private static final Texts TEXTS = Texts.load("residence-outcomes");

    /// Enough time to ask the owner for a renewal.
    private static final Duration REMIND = Duration.ofDays(7);

    private final WorkingCalendars calendars;
    private final PublicAddress address;
    private final InstantSource time;

    RegistrationCalendar(WorkingCalendars calendars, PublicAddress address, InstantSource time) {
        this.calendars = calendars;
        this.address = address;
        this.time = time;
    }

    /// The same event wherever it is made. Empty if no end is known, or if it is over.
    ///
    /// @param place the address in the reader's language
    public Optional<CalendarEvent> of(Registration held, String place, Language language) {
        return held.lastDay()
                .filter(last -> !last.isBefore(calendars.dayOf(time.instant())))
                .map(last -> new CalendarEvent(
                        held.id() + "-end",
                        language,
                        TEXTS.text("calendar.end", language, Map.of()),
                        TEXTS.text("calendar.end.text", language, Map.of("address", place)),
                        address.to(PAGE),
                        new CalendarEvent.When.Day(last),
                        REMIND));
    }
}
