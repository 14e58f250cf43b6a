package tereze.portal.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import tereze.people.Person;
import tereze.portal.Tenancies;
import tereze.portal.web.Question.Option;

/// Makes questions from a declaration's fields. What the registers know of the person is offered first.
@Component
final class Questions {
    /// More than a reader would go through: they type the number of the house instead.
    private static final int MAX_SHOWN = 20;

    private static final int LONG_TEXT = 200;

    /// The field in which a parent names a child by number, and the kind of its question.
    private static final String CHILD = "child";

    private final Addresses addresses;
    private final Acting acting;
    private final Optional<Tenancies> tenancies;
    private final WorkingCalendars calendars;
    private final InstantSource time;

    Questions(
            Addresses addresses,
            Acting acting,
            Optional<Tenancies> tenancies,
            WorkingCalendars calendars,
            InstantSource time) {
        this.addresses = addresses;
        this.acting = acting;
        this.tenancies = tenancies;
        this.calendars = calendars;
        this.time = time;
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
        Text hint = field.hint();
        return new Question(
                ServiceCard.of(definition, language),
                field.name(),
                kind,
                field.label().in(language),
                hint == null || kind.equals("address") ? null : hint.in(language),
                field.required(),
                typed,
                day(typed),
                longest(definition, field),
                options(kind, field, filling, language),
                q.isBlank() ? null : q,
                kind.equals("address") && !q.isBlank() ? found(q, language) : List.of(),
                place + 1,
                fields.size(),
                place <= 0
                        ? filling.before()
                        : service + "/apply/" + fields.get(place - 1).name());
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
                    case "integer" -> "number";
                    case "boolean" -> "yes-no";
                    default -> longest(definition, field) > LONG_TEXT ? "long" : "text";
                };
        };
    }

    private static int longest(Definition definition, Field field) {
        String longest = Answers.rule(definition.form(), field.name(), "maxLength");
        return longest.isEmpty() ? 0 : Integer.parseInt(longest);
    }

    private static List<String> day(String typed) {
        String[] parts = typed.split("-", 3);
        return parts.length == 3 ? Arrays.asList(parts) : List.of("", "", "");
    }

    private List<Option> options(String kind, Field field, Filling filling, Language language) {
        return switch (kind) {
            case "choice" ->
                field.choices().stream()
                        .map(choice -> new Option(choice.word(), choice.label().in(language), null))
                        .toList();
            case "address" -> known(filling.reader(), language);
            case "registration" -> registrations(filling, language);
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
                        .map(address -> new Option(
                                held.id().toString(),
                                address.text().in(language),
                                switch (held.kind()) {
                                    case PERMANENT -> "apply.registration.permanent";
                                    case TEMPORARY -> "apply.registration.temporary";
                                })))
                .toList();
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
