package tereze.residence.declared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.ChoiceSource;

/// Chooses among [CoResidents].
///
/// @param byNumber whether the form takes the chosen person's number and address, and not the registration
record CoResidentChoice(String name, boolean byNumber, CoResidents residents, Registrations registrations)
        implements ChoiceSource {
    private static final Words BY_NUMBER = new Words("apply.lodger.title", null, "apply.lodger.hint", null);

    @Override
    public Words words() {
        return byNumber ? BY_NUMBER : Words.DECLARED;
    }

    @Override
    public Optional<String> shows() {
        return Optional.of("residents");
    }

    @Override
    public List<Choice> choices(Chooser chooser, Language language) {
        return residents.choices(chooser, language);
    }

    @Override
    public Optional<Choice> chosen(String answer, Chooser chooser, Language language) {
        return byNumber ? residents.chosen(answer, chooser, language) : Optional.empty();
    }

    @Override
    public boolean standsForValues() {
        return byNumber;
    }

    @Override
    public Map<String, String> valuesOf(String answer, Chooser chooser) {
        return residents.valuesOf(answer, chooser);
    }

    @Override
    public Optional<String> textOf(String value, PersonId viewer, Language language) {
        return byNumber ? Optional.empty() : registrations.textOf(value, viewer, language);
    }
}
