package tereze.testing;

import tereze.api.Language;
import tereze.api.Texts;

/// The texts of pages by key, in one language. With them a test presses the same button in three languages.
/// Immutable.
public final class PageWords {
    private static final Texts TEXTS = Texts.load("*-pages");

    private final Language language;

    public PageWords(Language language) {
        this.language = language;
    }

    /// The text of a key.
    ///
    /// @param with the values of `{0}`, `{1}`…
    public String of(String key, String... with) {
        String text = TEXTS.find(key, language).orElseThrow(() -> new IllegalArgumentException("no text " + key));
        for (int place = 0; place < with.length; place++) {
            text = text.replace("{" + place + "}", with[place]);
        }
        return text;
    }
}
