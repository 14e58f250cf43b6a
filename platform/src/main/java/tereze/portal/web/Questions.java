package tereze.portal.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.access.Acting;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.AddressWords;
import tereze.addresses.Addresses;
import tereze.addresses.Ownership;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.api.Text;
import tereze.cases.FilledForms;
import tereze.catalogue.Definition;
import tereze.catalogue.Form.Field;
import tereze.law.WorkingCalendars;
import tereze.people.People;
import tereze.people.Person;
import tereze.portal.Tenancies;
import tereze.portal.web.Question.Option;

/// Makes questions from a declaration's fields. What the registers know of the person is offered first.
@Component
final class Questions {
    /// More than a reader would go through: they type the number of the house instead.
    private static final int MAX_SHOWN = 20;

    private static final int LONG_TEXT = 200;

    /// A service that looks at who owns the dwelling of a registration is about somebody else's registration there.
    private static final String OF_MY_DWELLING = "residence.ownership";

    /// The field in which a parent names a child by number, and the kind of its question.
    private static final String CHILD = "child";

    private final Addresses addresses;
    private final Acting acting;
    private final Optional<Tenancies> tenancies;
    private final People people;
    private final WorkingCalendars calendars;
    private final InstantSource time;
    private final PageTexts texts;

    Questions(
            Addresses addresses,
            Acting acting,
            Optional<Tenancies> tenancies,
            People people,
            WorkingCalendars calendars,
            InstantSource time,
            PageTexts texts) {
        this.addresses = addresses;
        this.acting = acting;
        this.tenancies = tenancies;
        this.people = people;
        this.calendars = calendars;
        this.time = time;
        this.texts = texts;
    }

    /// Who fills a form in.
    ///
    /// @param applicant for whom; the reader themselves where it is their own
    /// @param before the page before the first question
    record Filling(PersonId reader, PersonId applicant, String before) {
        boolean own() {
            return reader.equals(applicant);
        }
    }

    /// The fields that are asked for. Who has no child to name is not asked which.
    List<Field> asked(Definition definition, Filling filling) {
        return definition.form().fields().stream()
                .filter(field -> field.required()
                        || !isOwnChild(definition, field, filling)
                        || !acting.childrenOf(filling.reader()).isEmpty())
                .toList();
    }

    /// The name of the child whose number was answered; empty where the field asks for no child, or for somebody
    /// else's.
    Optional<String> childNamed(Definition definition, Field field, String typed, Filling filling) {
        return isOwnChild(definition, field, filling)
                ? acting.childrenOf(filling.reader()).stream()
                        .filter(child -> child.iin().value().equals(typed))
                        .map(Person::fullName)
                        .findFirst()
                : Optional.empty();
    }

    /// A child of one's own is chosen by name; somebody else's is not shown.
    private static boolean isOwnChild(Definition definition, Field field, Filling filling) {
        return filling.own()
                && field.name().equals(CHILD)
                && FilledForms.formatOf(definition.form(), CHILD).equals("iin");
    }

    Question of(Definition definition, Field field, String typed, String q, Filling filling, Language language) {
        List<Field> fields = asked(definition, filling);
        int place = fields.indexOf(field);
        String kind = isOwnChild(definition, field, filling) ? CHILD : kind(definition, field);
        String service = "/services/" + definition.service().value();
        return new Question(
                ServiceCard.of(definition, language),
                field.name(),
                kind,
                field.label().in(language),
                hint(kind, definition, field, language),
                field.required(),
                typed,
                day(typed),
                longest(definition, field),
                options(kind, definition, field, filling, language),
                q.isBlank() ? null : q,
                kind.equals("address") && !q.isBlank() ? found(q, language) : List.of(),
                place + 1,
                fields.size(),
                place <= 0
                        ? filling.before()
                        : service + "/apply/" + fields.get(place - 1).name());
    }

    /// As declared; else what the schema asks of the answer.
    private @Nullable String hint(String kind, Definition definition, Field field, Language language) {
        Text declared = field.hint();
        if (kind.equals("address")) {
            return null;
        }
        if (declared != null) {
            return declared.in(language);
        }
        String needed = switch (kind) {
            case "date" -> texts.text("apply.date.hint", language);
            case "number" -> Limits.of(definition.form(), field.name()).words(texts, language);
            case "digits" -> texts.text("apply.iin.hint", language);
            case "long" -> texts.text("apply.long.hint", language, longest(definition, field));
            default -> "";
        };
        return needed.isEmpty() ? null : needed;
    }

    private static String kind(Definition definition, Field field) {
        if (!field.choices().isEmpty()) {
            return "choice";
        }
        return switch (FilledForms.formatOf(definition.form(), field.name())) {
            case "rka" -> "address";
            case "uuid" -> "registration";
            case "date" -> "date";
            case "iin" -> "digits";
            default ->
                switch (Answers.rule(definition.form(), field.name(), "type")) {
                    case "integer", "number" -> "number";
                    case "boolean" -> "yes-no";
                    default -> textKind(definition, field);
                };
        };
    }

    private static String textKind(Definition definition, Field field) {
        if (longest(definition, field) > LONG_TEXT) {
            return "long";
        }
        return Answers.rule(definition.form(), field.name(), "pattern").isEmpty() ? "text" : "code";
    }

    private static int longest(Definition definition, Field field) {
        String longest = Answers.rule(definition.form(), field.name(), "maxLength");
        return longest.isEmpty() ? 0 : Integer.parseInt(longest);
    }

    private static List<String> day(String typed) {
        String[] parts = typed.split("-", 3);
        return parts.length == 3 ? Arrays.asList(parts) : List.of("", "", "");
    }

    private List<Option> options(String kind, Definition definition, Field field, Filling filling, Language language) {
        return switch (kind) {
            case "choice" ->
                field.choices().stream()
                        .map(choice -> new Option(choice.word(), choice.label().in(language), null))
                        .toList();
            case "address" -> known(filling.reader(), language);
            case "registration" ->
                ofMyDwelling(definition) ? guests(filling, language) : registrations(filling, language);
            case CHILD ->
                acting.childrenOf(filling.reader()).stream()
                        .map(child -> new Option(child.iin().value(), child.fullName(), null))
                        .toList();
            default -> List.of();
        };
    }

    /// What the reader rents, what the reader owns, and where the reader is registered; of somebody else nothing is
    /// offered.
    private List<Option> known(PersonId person, Language language) {
        LocalDate today = today();
        Map<UUID, String> notes = new LinkedHashMap<>();
        tenancies.stream()
                .flatMap(register -> register.rentedBy(person).stream())
                .flatMap(rented -> addresses.premises(rented).stream())
                .forEach(premises -> notes.put(premises.id(), "apply.address.rented"));
        addresses
                .standingOf(person, new Viewer.Citizen(person))
                .forEach(held -> notes.put(held.premises(), "apply.address.registered"));
        addresses.ownedBy(person, today).stream()
                .filter(owned -> owned.holdsOn(today))
                .map(Ownership::premises)
                .forEach(premises -> notes.put(premises, "apply.address.owned"));
        Map<UUID, Address> known = addresses.addressesOf(notes.keySet());
        return notes.entrySet().stream()
                .flatMap(entry -> Stream.ofNullable(known.get(entry.getKey()))
                        .map(address ->
                                new Option(address.rka().value(), address.text().in(language), entry.getValue())))
                .limit(MAX_SHOWN)
                .toList();
    }

    /// Registrations of the applicant, as the reader may see them: of a person under protection, none.
    private List<Option> registrations(Filling filling, Language language) {
        List<Registration> standing = addresses.standingOf(filling.applicant(), new Viewer.Citizen(filling.reader()));
        Map<UUID, Address> known = addresses.addressesOf(
                standing.stream().map(Registration::premises).toList());
        return standing.stream()
                .flatMap(held -> Stream.ofNullable(known.get(held.premises()))
                        .map(address ->
                                new Option(held.id().toString(), address.text().in(language), noteOf(held))))
                .toList();
    }

    private static boolean ofMyDwelling(Definition definition) {
        return definition.procedure().evidence().stream()
                .anyMatch(taken -> taken.source().name().equals(OF_MY_DWELLING));
    }

    private static String noteOf(Registration held) {
        return switch (held.kind()) {
            case PERMANENT -> "apply.registration.permanent";
            case TEMPORARY -> "apply.registration.temporary";
        };
    }

    /// The registrations of others at what the applicant owns.
    private List<Option> guests(Filling filling, Language language) {
        LocalDate today = today();
        List<Registration> guests = addresses.ownedBy(filling.applicant(), today).stream()
                .filter(owned -> owned.holdsOn(today))
                .flatMap(owned ->
                        addresses.dwelling(owned.premises(), today, new Viewer.Citizen(filling.reader())).stream())
                .flatMap(dwelling -> dwelling.residents().stream())
                .filter(Registration::stands)
                .filter(held -> !held.person().equals(filling.applicant()))
                .limit(MAX_SHOWN)
                .toList();
        Map<UUID, Address> known = addresses.addressesOf(
                guests.stream().map(Registration::premises).toList());
        Map<PersonId, Person> names =
                people.findAll(guests.stream().map(Registration::person).toList());
        List<Option> options = new ArrayList<>();
        for (Registration held : guests) {
            Person guest = names.get(held.person());
            Address address = known.get(held.premises());
            if (guest != null && address != null) {
                String label = guest.shortName() + ", " + address.text().in(language);
                options.add(new Option(held.id().toString(), label, noteOf(held)));
            }
        }
        return options;
    }

    private List<Option> found(String q, Language language) {
        return addresses.search(AddressWords.read(q), MAX_SHOWN).stream()
                .map(address -> new Option(address.rka().value(), address.text().in(language), null))
                .toList();
    }

    private LocalDate today() {
        var now = time.instant();
        return calendars.asKnownAt(now).dateOf(now);
    }
}
