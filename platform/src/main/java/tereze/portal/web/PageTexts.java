package tereze.portal.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tereze.api.Language;
import tereze.api.Texts;

/// The words of all pages: every `country/kz/texts/*-pages_*.properties`. `{0}`, `{1}`… stand for arguments;
/// apostrophes
/// and all else stand for themselves. A page that asks for a text that is not there fails. Immutable.
final class PageTexts implements MessageSource {
    private static final String FILES = "classpath*:country/kz/texts/*-pages_kk.properties";
    private static final String SUFFIX = "_kk.properties";

    private final List<Texts> files;
    private final UnaryOperator<String> mark;

    private PageTexts(List<Texts> files, UnaryOperator<String> mark) {
        this.files = List.copyOf(files);
        this.mark = mark;
    }

    /// Loads them.
    ///
    /// @param mark done to each text before it is shown: a test marks them all, to find words that are no texts
    static PageTexts load(UnaryOperator<String> mark) {
        try {
            List<Texts> files = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                String name = Objects.requireNonNull(file.getFilename());
                files.add(Texts.load(name.substring(0, name.length() - SUFFIX.length())));
            }
            return new PageTexts(files, mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text under a key.
    ///
    /// @throws IllegalStateException if there is none
    String text(String key, Language language, @Nullable Object... arguments) {
        return find(key, language, arguments)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language.code()));
    }

    /// As [#text], as it stands in its file: for words that are compared and not shown.
    String plain(String key, Language language) {
        return files.stream()
                .flatMap(texts -> texts.find(key, language).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language.code()));
    }

    private Optional<String> find(String key, Language language, @Nullable Object @Nullable [] arguments) {
        for (Texts texts : files) {
            Optional<String> found = texts.find(key, language);
            if (found.isPresent()) {
                return Optional.of(mark.apply(fill(found.get(), arguments)));
            }
        }
        return Optional.empty();
    }

    private static String fill(String text, @Nullable Object @Nullable [] arguments) {
        String filled = text;
        for (int i = 0; arguments != null && i < arguments.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return filled;
    }

    /// Not a [NoSuchMessageException]: Thymeleaf would write the key into the page.
    @Override
    public String getMessage(String key, @Nullable Object @Nullable [] arguments, @Nullable Locale locale) {
        Language language = language(locale);
        return find(key, language, arguments)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + language.code()));
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

    private static Language language(@Nullable Locale locale) {
        return locale == null
                ? Language.KK
                : Language.ofCode(locale.getLanguage()).orElse(Language.KK);
    }
}
