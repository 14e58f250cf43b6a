package tereze.residence;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.OutcomeReport;
import tereze.documents.Document;
import tereze.documents.Documents;
import tereze.law.WorkingCalendars;
import tereze.people.People;
import tereze.people.Person;

/// What an application about a registration has led to, as the register has the registration now.
@Component
final class RegistrationReport implements OutcomeReport {
    private static final Texts TEXTS = Texts.load("residence-outcomes");

    private final Addresses addresses;
    private final People people;
    private final Documents documents;
    private final RegistrationCalendar calendar;
    private final WorkingCalendars calendars;
    private final InstantSource time;
    private final DateWords dates = new DateWords();

    RegistrationReport(
            Addresses addresses,
            People people,
            Documents documents,
            RegistrationCalendar calendar,
            WorkingCalendars calendars,
            InstantSource time) {
        this.addresses = addresses;
        this.people = people;
        this.documents = documents;
        this.calendar = calendar;
        this.calendars = calendars;
        this.time = time;
    }

    @Override
    public Optional<Report> of(Case kase, PersonId reader, Language language) {
        return Optional.ofNullable(kase.outcome())
                .flatMap(registration -> addresses.registration(registration, new Viewer.Citizen(reader)))
                .map(Versioned::state)
                .flatMap(held -> addresses
                        .addressOf(held.premises())
                        .map(address -> report(held, address.text().in(language), reader, language)));
    }

    /// Of their own registration, a person gets the paper and the page. The paper is made a moment after the
    /// registration.
    private Report report(Registration held, String place, PersonId reader, Language language) {
        boolean own = held.person().equals(reader);
        Optional<Document> notice =
                own ? documents.about(RegistrationNotices.KIND, held.id(), reader) : Optional.empty();
        List<Link> links = new ArrayList<>();
        notice.ifPresent(found -> links.add(new Link("/cabinet/documents/" + found.id(), say("paper", language))));
        if (own) {
            links.add(new Link(RegistrationCalendar.PAGE, say("page", language)));
        }
        return new Report(
                sentence(held, place, own, language),
                notice
                        .map(found ->
                                new Fact(say("number", language), found.number().value()))
                        .stream()
                        .toList(),
                links,
                null,
                calendar.of(held, place, language).orElse(null));
    }

    private String sentence(Registration held, String place, boolean own, Language language) {
        Map<String, String> values = new HashMap<>(Map.of("address", place));
        held.lastDay().ifPresent(last -> {
            values.put("day", dates.date(last, language));
            values.put("until", dates.through(last, language));
        });
        if (held.ended() != null) {
            return TEXTS.text("ended" + (held.lastDay().isPresent() ? "" : ".before"), language, values);
        }
        values.put("since", dates.date(held.since(), language));
        values.put("name", people.find(held.person()).map(Person::shortName).orElse("—"));
        LocalDate today = calendars.dayOf(time.instant());
        return TEXTS.text(
                "%s.%s.%s"
                        .formatted(
                                held.since().isAfter(today) ? "later" : "registered",
                                held.kind().name().toLowerCase(Locale.ROOT),
                                own ? "you" : "other"),
                language,
                values);
    }

    private static String say(String key, Language language) {
        return TEXTS.text(key, language, Map.of());
    }
}
