package tereze.portal.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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
import tereze.portal.web.Question.Option;

/// Makes questions from a declaration's fields. What the registers know of the person is offered first.
@Component
final class Questions {
    /// More than a reader would go through: they type the number of the house instead.
    private static final int MAX_SHOWN = 20;

    private static final int LONG_TEXT = 200;

    private final Addresses addresses;
    private final WorkingCalendars calendars;
    private final InstantSource time;

    Questions(Addresses addresses, WorkingCalendars calendars, InstantSource time) {
        this.addresses = addresses;
        this.calendars = calendars;
        this.time = time;
    }

    Question of(Definition definition, Field field, String typed, String q, PersonId person, Language language) {
        List<Field> fields = definition.form().fields();
        int place = fields.indexOf(field);
        String kind = kind(definition, field);
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
                options(kind, field, person, language),
                q.isBlank() ? null : q,
                kind.equals("address") && !q.isBlank() ? found(q, language) : List.of(),
                place + 1,
                fields.size(),
                place == 0
                        ? service
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

    private List<Option> options(String kind, Field field, PersonId person, Language language) {
        return switch (kind) {
            case "choice" ->
                field.choices().stream()
                        .map(choice -> new Option(choice.word(), choice.label().in(language), null))
                        .toList();
            case "address" -> known(person, language);
            case "registration" -> registrations(person, language);
            default -> List.of();
        };
    }

    /// What the person owns, and where the person is registered.
    private List<Option> known(PersonId person, Language language) {
        LocalDate today = today();
        Map<UUID, String> notes = new LinkedHashMap<>();
        standing(person).forEach(held -> notes.put(held.premises(), "apply.address.registered"));
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

    private List<Option> registrations(PersonId person, Language language) {
        List<Registration> standing = standing(person);
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

    private List<Registration> standing(PersonId person) {
        return addresses.standingOf(person, new Viewer.Citizen(person));
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
