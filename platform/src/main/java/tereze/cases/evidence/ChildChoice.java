package tereze.cases.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tereze.api.Language;
import tereze.cases.ChoiceSource;
import tereze.mandates.Acting;
import tereze.people.Person;

/// The reader's young children, by name. Other people's children are not shown.
@Component("people.children")
@ChoiceSource.Fills("iin")
final class ChildChoice implements ChoiceSource {
    private static final Words WORDS = new Words(null, "apply.child.title", null, "apply.child.none");

    private final Acting acting;

    ChildChoice(Acting acting) {
        this.acting = acting;
    }

    @Override
    public Words words() {
        return WORDS;
    }

    @Override
    public boolean offersTo(Chooser chooser) {
        return chooser.own();
    }

    @Override
    public List<Choice> choices(Chooser chooser, Language language) {
        return acting.childrenOf(chooser.reader()).stream()
                .map(ChildChoice::choice)
                .toList();
    }

    @Override
    public Optional<Choice> chosen(String answer, Chooser chooser, Language language) {
        return choices(chooser, language).stream()
                .filter(choice -> choice.value().equals(answer))
                .findFirst();
    }

    private static Choice choice(Person child) {
        return new Choice(child.iin().value(), child.fullName(), null);
    }
}
