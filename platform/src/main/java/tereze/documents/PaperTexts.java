package tereze.documents;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import tereze.api.DateWords;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.Texts;

/// The words of papers in three languages at once, from the texts of a module. Immutable.
public final class PaperTexts {
    private final Texts texts;
    private final DateWords dates = new DateWords();

    /// @param name of the texts in `country/kz/texts`, as in [Texts#load]
    public PaperTexts(String name) {
        texts = Texts.load(name);
    }

    /// The text of a key.
    public Text say(String key) {
        return each(language -> in(key, language));
    }

    /// The text of a key with a value in it.
    public Text say(String key, String name, String value) {
        return each(language -> texts.text(key, language, Map.of(name, value)));
    }

    /// The text of a key in one language.
    public String in(String key, Language language) {
        return texts.text(key, language, Map.of());
    }

    /// The text of a key with values in it, in one language.
    public String in(String key, Language language, Map<String, String> with) {
        return texts.text(key, language, with);
    }

    /// The three languages on one line.
    public String together(String key) {
        Text said = say(key);
        return said.kk() + " · " + said.ru() + " · " + said.en();
    }

    /// A day in words.
    public Text date(LocalDate day) {
        return each(language -> dates.date(day, language));
    }

    /// A day in words, in one language.
    public String date(LocalDate day, Language language) {
        return dates.date(day, language);
    }

    /// A value that is the same in all languages, such as a name.
    public static Text same(String value) {
        return new Text(value, value, value);
    }

    /// A text that is made for each language.
    public static Text each(Function<Language, String> said) {
        return new Text(said.apply(Language.KK), said.apply(Language.RU), said.apply(Language.EN));
    }
}
