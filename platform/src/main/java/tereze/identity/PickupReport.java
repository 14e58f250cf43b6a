package tereze.identity;

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
import tereze.api.DateWords;
import tereze.api.Language;
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

    private final PickupTable pickups;
    private final People people;
    private final Agencies agencies;
    private final DateWords dates = new DateWords();

    PickupReport(PickupTable pickups, People people, Agencies agencies) {
        this.pickups = pickups;
        this.people = people;
        this.agencies = agencies;
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
        return new Report(TEXTS.text("sentence." + kind, language, Map.of("day", day)), facts, List.of(), null);
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
