package tereze.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;

/// The languages of the product, in display order. Kazakh is the default.
public enum Language {
    KK,
    RU,
    EN;

    /// A longer header is ignored and the default is used.
    private static final int LONGEST_HEADER = 200;

    /// Its ISO 639-1 code.
    public String code() {
        return Code.of(this);
    }

    /// The locale for Java's formatters and texts.
    public Locale locale() {
        return Locale.of(code());
    }

    /// The language with a code, if it is supported.
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The best language for the caller.
    ///
    /// @param acceptLanguage the header `Accept-Language` as it arrived, or null if there was none
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || CleanText.isBlank(acceptLanguage) || acceptLanguage.length() > LONGEST_HEADER) {
            return KK;
        }
        List<LanguageRange> wanted;
        try {
            wanted = LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return KK;
        }
        for (LanguageRange range : wanted) {
            for (Language language : values()) {
                boolean named = range.getRange().equals(language.code())
                        || range.getRange().startsWith(language.code() + "-");
                if (named && range.getWeight() > 0) {
                    return language;
                }
            }
        }
        return KK;
    }
}
