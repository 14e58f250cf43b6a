package tereze.portal.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import tereze.api.Language;
import tereze.api.Texts;

/// The texts of all pages: every `country/kz/texts/*-pages_*.properties`. `{0}`, `{1}`… are arguments, in Kazakh
/// also `{0-ға}` as in [Texts#fill]; everything else, apostrophes too, is literal. A page with a missing text fails.
/// Immutable.
final class PageTexts implements MessageSource {
    private final Texts texts;
    private final UnaryOperator<String> mark;

    private PageTexts(Texts texts, UnaryOperator<String> mark) {
        this.texts = texts;
        this.mark = mark;
    }

    /// Loads the texts of all pages.
    ///
    /// @param mark applied to each text: a test marks all texts, to find words on pages that are not translated
    static PageTexts load(UnaryOperator<String> mark) {
        return new PageTexts(Texts.load("*-pages"), mark);
    }

    /// A text in a language.
    ///
    /// @throws IllegalStateException if there is no such text
    String text(String key, Language language, @Nullable Object... arguments) {
        return find(key, language, arguments).orElseThrow(() -> missing(key, language));
    }

    /// A text from another file, marked like a text of pages.
    String marked(String text) {
        return mark.apply(text);
    }

    /// The unmarked text, for words that are compared and not shown.
    String plain(String key, Language language) {
        return texts.find(key, language).orElseThrow(() -> missing(key, language));
    }

    /// A text that a page need not have.
    Optional<String> find(String key, Language language) {
        return find(key, language, null);
    }

    private Optional<String> find(String key, Language language, @Nullable Object @Nullable [] arguments) {
        return texts.find(key, language).map(text -> mark.apply(fill(text, arguments)));
    }

    private static IllegalStateException missing(String key, Language language) {
        return new IllegalStateException("no text " + key + " in " + language.code());
    }

    private static String fill(String text, @Nullable Object @Nullable [] arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            values.put(Integer.toString(i), String.valueOf(arguments[i]));
        }
        return Texts.fill(text, values);
    }

    /// Not a [NoSuchMessageException]: Thymeleaf would then show the key on the page.
    @Override
    public String getMessage(String key, @Nullable Object @Nullable [] arguments, @Nullable Locale locale) {
        Language language = language(locale);
        return find(key, language, arguments).orElseThrow(() -> missing(key, language));
    }

    @Override
    public @Nullable String getMessage(
            String key, @Nullable Object @Nullable [] arguments, @Nullable String otherwise, @Nullable Locale locale) {
        return find(key, language(locale), arguments).orElse(otherwise);
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, @Nullable Locale locale) {
        String[] keys = Objects.requireNonNullElse(wanted.getCodes(), new String[0]);
        for (String key : keys) {
            Optional<String> found = find(key, language(locale), wanted.getArguments());
            if (found.isPresent()) {
                return found.get();
            }
        }
        String otherwise = wanted.getDefaultMessage();
        if (otherwise == null) {
            throw new NoSuchMessageException(String.join(", ", keys));
        }
        return otherwise;
    }

    /// The language of the current request.
    static Language language() {
        return language(LocaleContextHolder.getLocale());
    }

    private static Language language(@Nullable Locale locale) {
        return locale == null
                ? Language.KK
                : Language.ofCode(locale.getLanguage()).orElse(Language.KK);
    }
}
