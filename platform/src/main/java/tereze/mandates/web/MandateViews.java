package tereze.mandates.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Cursor;
import tereze.api.Language;
import tereze.api.Listing;
import tereze.api.Page;
import tereze.mandates.Delegated;
import tereze.mandates.Mandate;
import tereze.mandates.MandateStatus;
import tereze.mandates.Mandates;
import tereze.people.People;
import tereze.people.Person;

/// Makes views of mandates. A giver sees only what they typed about the holder, so that IINs cannot be tried out. A
/// holder sees who gave it.
@Component
final class MandateViews {
    private static final Listing<Mandate, UUID> MANDATES = Listing.newestFirst(Mandate::id);
    private static final String HIDDEN = "••••••••";

    private final Mandates mandates;
    private final Delegated delegated;
    private final People people;

    MandateViews(Mandates mandates, Delegated delegated, People people) {
        this.mandates = mandates;
        this.delegated = delegated;
        this.people = people;
    }

    /// A service that a mandate covers.
    ///
    /// @param name in the reader's language
    public record CoveredService(String service, String name) {}

    /// A mandate that the reader gave.
    ///
    /// @param page the path of its page
    /// @param to the holder's IIN as the reader typed it, masked except for its end; null if it was erased
    /// @param until the last day on which it can be used
    /// @param ended when it was revoked or declined; null if it was not
    public record GivenView(
            UUID mandate,
            String page,
            @Nullable String to,
            List<CoveredService> services,
            Instant given,
            LocalDate until,
            MandateStatus status,
            @Nullable Instant ended) {}

    /// A mandate that the reader holds.
    ///
    /// @param page the path of its page
    /// @param from the giver's name
    /// @param until the last day on which it can be used
    /// @param ended when it was revoked or declined; null if it was not
    public record HeldView(
            UUID mandate,
            String page,
            String from,
            List<CoveredService> services,
            Instant given,
            LocalDate until,
            MandateStatus status,
            @Nullable Instant ended) {}

    /// The path of a mandate's page.
    static String pageOf(Mandate mandate) {
        return "/cabinet/mandates/" + mandate.id();
    }

    /// Mandates that a person gave, newest first.
    Page<GivenView> givenBy(PersonId person, Cursor cursor, Language language) {
        return MANDATES.page(cursor, (after, most) -> mandates.givenBy(person, after, most))
                .map(mandate -> given(mandate, language));
    }

    /// Mandates that a person holds, newest first.
    Page<HeldView> heldBy(PersonId person, Cursor cursor, Language language) {
        Page<Mandate> page = MANDATES.page(cursor, (after, most) -> mandates.heldBy(person, after, most));
        return page.map(held(page.items(), language));
    }

    GivenView given(Mandate mandate, Language language) {
        return new GivenView(
                mandate.id(),
                pageOf(mandate),
                mandate.ending() == null ? null : HIDDEN + mandate.ending(),
                services(mandate, language),
                mandate.given(),
                mandate.lastDay(),
                mandates.statusOf(mandate),
                mandate.stage().ended());
    }

    Function<Mandate, HeldView> held(List<Mandate> shown, Language language) {
        Map<PersonId, Person> givers =
                people.findAll(shown.stream().map(Mandate::principal).distinct().toList());
        return mandate -> new HeldView(
                mandate.id(),
                pageOf(mandate),
                Optional.ofNullable(givers.get(mandate.principal()))
                        .map(Person::fullName)
                        .orElse("—"),
                services(mandate, language),
                mandate.given(),
                mandate.lastDay(),
                mandates.statusOf(mandate),
                mandate.stage().ended());
    }

    private List<CoveredService> services(Mandate mandate, Language language) {
        return mandate.services().stream()
                .map(id -> new CoveredService(id, delegated.nameOf(id, language)))
                .toList();
    }
}
