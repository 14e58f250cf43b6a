package tereze.residence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.acts.Act;
import tereze.acts.Code;
import tereze.acts.PersonId;
import tereze.acts.RecordedAct;
import tereze.acts.table.Versioned;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.RegistrationAct;
import tereze.addresses.RegistrationAct.Ending;
import tereze.addresses.RegistrationAct.Residence;
import tereze.addresses.Viewer;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Text;
import tereze.documents.Document;
import tereze.documents.PaperContent;
import tereze.documents.PaperContent.Line;
import tereze.documents.PaperEvent;
import tereze.documents.PaperSource;
import tereze.documents.PaperTexts;
import tereze.documents.ValidPeriod;
import tereze.people.People;
import tereze.people.Person;

/// The notice that a person gets of a registration. It is valid as long as the registration is.
@Component
public final class RegistrationNotices implements PaperSource {
    /// The code of this kind of paper.
    public static final String KIND = "registration-notice";

    private static final PaperTexts TEXTS = new PaperTexts("residence-papers");

    private final Addresses addresses;
    private final People people;

    public RegistrationNotices(Addresses addresses, People people) {
        this.addresses = addresses;
        this.people = people;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Class<? extends Act> acts() {
        return RegistrationAct.class;
    }

    @Override
    public List<PaperEvent> events(RecordedAct act) {
        return switch ((RegistrationAct) act.act()) {
            case RegistrationAct.Registered(var holder) -> made(holder.person(), holder.part());
            case RegistrationAct.Ended(var holder) -> ended(holder.part());
            case RegistrationAct.Disputed _,
                    RegistrationAct.DisputeSettled _,
                    RegistrationAct.Sealed _,
                    RegistrationAct.Unsealed _,
                    RegistrationAct.Reminded _ -> List.of();
        };
    }

    /// If the personal part of an act was erased, there is no data for a notice.
    private static List<PaperEvent> made(PersonId holder, @Nullable Residence residence) {
        return residence == null
                ? List.of()
                : List.of(new PaperEvent.Made(holder, Code.of(residence.kind()), residence.since(), residence.until()));
    }

    private static List<PaperEvent> ended(@Nullable Ending ending) {
        return ending == null ? List.of() : List.of(new PaperEvent.Ended(ending.on()));
    }

    /// The last registrations of a person are read at once, older ones one by one.
    @Override
    public Map<UUID, ValidPeriod> periods(PersonId holder, Collection<UUID> things) {
        Map<UUID, Registration> held = things.size() == 1
                ? Map.of()
                : addresses.historyOf(holder, new Viewer.Rules()).stream()
                        .collect(Collectors.toMap(Registration::id, registration -> registration));
        Map<UUID, ValidPeriod> periods = new HashMap<>();
        things.forEach(thing -> Optional.ofNullable(held.get(thing))
                .or(() -> find(thing, new Viewer.Rules()))
                .ifPresent(now -> periods.put(thing, new ValidPeriod(now.since(), now.until(), now.ended()))));
        return periods;
    }

    private Optional<Registration> find(UUID registration, Viewer viewer) {
        return addresses.registration(registration, viewer).map(Versioned::state);
    }

    /// For a protected person it may not: anybody with an old copy would learn that the person still lives there.
    @Override
    public boolean isTold(UUID registration) {
        return find(registration, new Viewer.Agency(false)).isPresent();
    }

    @Override
    public Optional<PaperContent> content(Document document, RecordedAct act) {
        return residence(act)
                .flatMap(residence -> people.find(document.holder())
                        .flatMap(person -> addresses
                                .addressOf(residence.premises())
                                .map(address -> content(person, address.text(), residence))));
    }

    private static Optional<Residence> residence(RecordedAct act) {
        return act.act() instanceof RegistrationAct.Registered(var holder)
                ? Optional.ofNullable(holder.part())
                : Optional.empty();
    }

    private static PaperContent content(Person person, Text address, Residence residence) {
        return content(
                person.fullName(),
                // Enough to distinguish namesakes, too little for a person who finds the paper.
                person.iin().masked(),
                address,
                Code.of(residence.kind()),
                residence.since(),
                residence.until() == null ? null : DateWords.lastDay(residence.until()));
    }

    /// The words of a notice.
    ///
    /// @param kind `permanent` or `temporary`
    /// @param lastDay the last valid day of a temporary registration; null for a permanent one
    static PaperContent content(
            String name, String iin, Text address, String kind, LocalDate since, @Nullable LocalDate lastDay) {
        return new PaperContent(
                TEXTS.say("title"),
                List.of(
                        new Line(TEXTS.say("name"), PaperTexts.same(name), TEXTS.together("iin") + " " + iin),
                        new Line(TEXTS.say("address"), address, ""),
                        new Line(TEXTS.say("kind"), TEXTS.say("kind." + kind), ""),
                        new Line(TEXTS.say("since"), TEXTS.date(since), ""),
                        new Line(
                                TEXTS.say("last-day"),
                                lastDay == null ? TEXTS.say("no-end") : TEXTS.date(lastDay),
                                "")),
                TEXTS.say("purpose"));
    }

    @Override
    public String title(Language language) {
        return TEXTS.in("title", language);
    }

    @Override
    public Map<UUID, List<Fact>> facts(PersonId holder, List<Document> documents, Language language) {
        Map<UUID, String> places = placesOf(holder, language);
        return documents.stream()
                .collect(Collectors.toMap(
                        Document::id, document -> facts(document, places.get(document.thing()), language)));
    }

    private static List<Fact> facts(Document document, @Nullable String address, Language language) {
        List<Fact> facts = new ArrayList<>();
        if (address != null) {
            facts.add(new Fact(TEXTS.in("address", language), address));
        }
        facts.add(new Fact(TEXTS.in("kind", language), TEXTS.in("kind." + document.variant(), language)));
        facts.add(new Fact(
                TEXTS.in("since", language), TEXTS.date(document.period().since(), language)));
        document.period()
                .lastDay()
                .ifPresent(day -> facts.add(new Fact(TEXTS.in("last-day", language), TEXTS.date(day, language))));
        return facts;
    }

    /// The addresses of a person's registrations as text, by registration.
    private Map<UUID, String> placesOf(PersonId person, Language language) {
        List<Registration> held = addresses.historyOf(person, new Viewer.Citizen(person));
        Map<UUID, Address> known =
                addresses.addressesOf(held.stream().map(Registration::premises).collect(Collectors.toSet()));
        Map<UUID, String> places = new HashMap<>();
        for (Registration registration : held) {
            Address address = known.get(registration.premises());
            if (address != null) {
                places.put(registration.id(), address.text().in(language));
            }
        }
        return places;
    }
}
