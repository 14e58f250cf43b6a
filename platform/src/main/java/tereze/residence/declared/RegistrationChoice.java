package tereze.residence.declared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.addresses.Address;
import tereze.addresses.Addresses;
import tereze.addresses.Registration;
import tereze.addresses.Viewer;
import tereze.api.Language;
import tereze.cases.ChoiceSource;

/// The registrations of the applicant that the reader may see: none of a protected person. A representative chooses by
/// kind, of which there is at most one each, and sees the address only afterwards.
@Component("residence.registrations")
@ChoiceSource.Fills("uuid")
final class RegistrationChoice implements ChoiceSource {
    private static final Words WORDS = new Words("apply.registration.title", null, null, null);

    private final Addresses addresses;
    private final RegistrationTexts texts;

    RegistrationChoice(Addresses addresses, RegistrationTexts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    @Override
    public Words words() {
        return WORDS;
    }

    @Override
    public Optional<String> shows() {
        return Optional.of("registrations");
    }

    @Override
    public List<Choice> choices(Chooser chooser, Language language) {
        List<Registration> standing = addresses.standingOf(chooser.applicant(), new Viewer.Citizen(chooser.reader()));
        Map<UUID, Address> known = addresses.addressesOf(
                standing.stream().map(Registration::premises).toList());
        return standing.stream()
                .flatMap(held -> Stream.ofNullable(known.get(held.premises()))
                        .map(address -> new Choice(
                                held.id().toString(),
                                chooser.own() ? address.text().in(language) : null,
                                RegistrationTexts.noteOf(held))))
                .toList();
    }

    @Override
    public Optional<String> textOf(String value, PersonId viewer, Language language) {
        return texts.textOf(value, viewer, language);
    }
}
