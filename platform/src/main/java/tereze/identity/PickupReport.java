package tereze.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Code;
import tereze.acts.PersonId;
import tereze.agencies.Agencies;
import tereze.agencies.Agency;
import tereze.api.CalendarEvent;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.PublicAddress;
import tereze.api.Texts;
import tereze.cases.Case;
import tereze.cases.OutcomeReport;
import tereze.identity.store.PickupTable;
import tereze.people.IdentityDocument;
import tereze.people.People;

/// What a card or a passport gave: its number, where and from which day it is collected, and until when it is valid.
@Component
final class PickupReport implements OutcomeReport {
    private static final Texts TEXTS = Texts.load("identity-outcomes");

    /// Enough time to order the next one.
    private static final Duration REMIND = Duration.ofDays(30);

    private final PickupTable pickups;
    private final People people;
    private final Agencies agencies;
    private final PublicAddress address;
    private final InstantSource time;
    private final DateWords dates = new DateWords();

    PickupReport(PickupTable pickups, People people, Agencies agencies, PublicAddress address, InstantSource time) {
        this.pickups = pickups;
        this.people = people;
        this.agencies = agencies;
        this.address = address;
        this.time = time;
    }

    @Override
    public Optional<Report> of(Case kase, PersonId reader, Language language) {
        return pickups.ofCase(kase.id())
                .flatMap(pickup -> people.documentsOf(pickup.person()).stream()
                        .filter(document -> document.id().equals(pickup.document()))
                        .findFirst()
                        .map(document -> report(pickup, document, language)));
    }

    private Report report(Pickup pickup, IdentityDocument document, Language language) {
        String kind = Code.of(document.kind());
        String day = dates.date(pickup.ready(), language);
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact(say("number." + kind, language), document.number()),
                new Fact(say("ready", language), day),
                new Fact(say("place", language), place(pickup.office(), language))));
        if (document.expires() != null) {
            facts.add(new Fact(say("expires", language), dates.date(document.expires(), language)));
        }
        String sentence = TEXTS.text("sentence." + kind, language, Map.of("day", day));
        return new Report(sentence, facts, List.of(), null, calendar(pickup, document, sentence, language));
    }

    /// The first day on which it can be collected, and once it is over, the last day on which it is valid.
    private @Nullable CalendarEvent calendar(
            Pickup pickup, IdentityDocument document, String sentence, Language language) {
        return pickup.ready().isBefore(DateWords.at(time.instant()).toLocalDate())
                ? end(document, language)
                : new CalendarEvent(
                        pickup.id() + "-ready",
                        language,
                        sentence,
                        place(pickup.office(), language),
                        address.to("/cases/" + pickup.kase()),
                        new CalendarEvent.When.Day(pickup.ready()),
                        Duration.ofDays(1));
    }

    private @Nullable CalendarEvent end(IdentityDocument document, Language language) {
        LocalDate last = document.expires();
        return last == null || document.annulled() != null
                ? null
                : IssuedKind.of(document.kind())
                        .map(kind -> new CalendarEvent(
                                document.id() + "-end",
                                language,
                                say("calendar.end." + Code.of(kind), language),
                                say("calendar.end.text", language),
                                address.to(kind.renewal()),
                                new CalendarEvent.When.Day(last),
                                REMIND))
                        .orElse(null);
    }

    private String place(@Nullable UUID office, Language language) {
        return Optional.ofNullable(office)
                .flatMap(agencies::office)
                .map(found -> corporation(language) + ", " + found.name().in(language))
                .orElseGet(() -> say("place.none", language));
    }

    /// The corporation that runs the service centres.
    private String corporation(Language language) {
        return agencies.byCode(Pickups.CENTRES)
                .map(Agency::name)
                .map(name -> name.in(language))
                .orElse("");
    }

    private static String say(String key, Language language) {
        return TEXTS.text(key, language, Map.of());
    }
}
