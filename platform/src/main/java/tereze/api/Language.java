package tereze.api;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The languages of the product, in the order in which they are shown. Kazakh is the default.
public enum Language {
    KK,
    RU,
    EN;

    /// Longer headers are not read: their sender gets the default.
    private static final int LONGEST_HEADER = 200;

    /// Its ISO 639-1 code.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// As Java's formatters and texts know it.
    public Locale locale() {
        return Locale.of(code());
    }

    /// The language of a code, if it is one of ours.
    public static Optional<Language> ofCode(String code) {
        for (Language language : values()) {
            if (language.code().equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The language that suits the caller best.
    ///
    /// @param acceptLanguage the header `Accept-Language` as it came, or null where there was none
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank() || acceptLanguage.length() > LONGEST_HEADER) {
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
