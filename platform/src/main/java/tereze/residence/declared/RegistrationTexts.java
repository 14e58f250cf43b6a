package tereze.residence.declared;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.acts.table.Versioned;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.cases.FormAnswers;
import tereze.people.People;

/// Registrations as text for pages.
@Component
final class RegistrationTexts {
    private final Addresses addresses;
    private final People people;

    RegistrationTexts(Addresses addresses, People people) {
        this.addresses = addresses;
        this.people = people;
    }

    /// The registration of an id, if the viewer may see it.
    Optional<Registration> find(String id, PersonId viewer) {
        return FormAnswers.id(id)
                .flatMap(read -> addresses.registration(read, new Viewer.Citizen(viewer)))
                .map(Versioned::state);
    }

    /// The address of a registration, with the person's name unless it is the viewer's own.
    Optional<String> textOf(String id, PersonId viewer, Language language) {
        return find(id, viewer).flatMap(held -> textOf(held, viewer, language));
    }

    private Optional<String> textOf(Registration held, PersonId viewer, Language language) {
        Optional<String> address =
                addresses.addressOf(held.premises()).map(found -> found.text().in(language));
        return held.person().equals(viewer)
                ? address
                : address.map(text -> people.find(held.person())
                        .map(person -> person.shortName() + ", " + text)
                        .orElse(text));
    }

    /// The key of the text for its kind.
    static String noteOf(Registration held) {
        return switch (held.kind()) {
            case PERMANENT -> "apply.registration.permanent";
            case TEMPORARY -> "apply.registration.temporary";
        };
    }
}
