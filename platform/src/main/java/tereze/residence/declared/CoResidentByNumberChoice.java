package tereze.residence.declared;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.acts.PersonId;
import tereze.api.Language;
import tereze.cases.ChoiceSource;

/// One of the [CoResidents], for a form with the person's IIN and the address.
@Component("residence.co-residents-by-number")
@ChoiceSource.Fills({"iin", "rka"})
record CoResidentByNumberChoice(CoResidents residents) implements ChoiceSource {
    private static final Words WORDS = new Words("apply.lodger.title", null, "apply.lodger.hint", null);

    @Override
    public Words words() {
        return WORDS;
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
        return residents.chosen(answer, chooser, language);
    }

    @Override
    public boolean standsForValues() {
        return true;
    }

    @Override
    public Map<String, String> valuesOf(String answer, Chooser chooser) {
        return residents.valuesOf(answer, chooser);
    }

    /// Pages show the name by which the owner chose. The IIN of somebody who does not live there stays as it is.
    @Override
    public Optional<String> textOf(String value, PersonId viewer, Language language) {
        return residents.nameOf(value, viewer);
    }
}
