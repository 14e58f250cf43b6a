package tereze.residence.declared;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.ChoiceSource;

/// The registration of one of the [CoResidents].
@Component("residence.co-residents")
@ChoiceSource.Fills("uuid")
record CoResidentChoice(CoResidents residents, RegistrationTexts texts) implements ChoiceSource {
    @Override
    public Optional<String> shows() {
        return Optional.of("residents");
    }

    @Override
    public List<Choice> choices(Chooser chooser, Language language) {
        return residents.choices(chooser, language);
    }

    @Override
    public boolean offers(String answer, Chooser chooser) {
        return residents.chosen(answer, chooser, Language.KK).isPresent();
    }

    @Override
    public Optional<String> textOf(String value, PersonId viewer, Language language) {
        return texts.textOf(value, viewer, language);
    }
}
