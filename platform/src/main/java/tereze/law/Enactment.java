package tereze.law;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An act of law: a code, a law, or a decree or order that approves rules.
///
/// @param id the name that legal numbers and declared services use
/// @param citedAs the words that declarations used before there were ids; null if none did
/// @param number null if it was not found, or if there is one act for each year
/// @param adopted the day of adoption; null like the number
public record Enactment(
        LawId id,
        @Nullable String citedAs,
        @Nullable String number,
        @Nullable LocalDate adopted,
        Edition kk,
        Edition ru,
        Edition en) {
    public Enactment {
        if (number != null && adopted == null) {
            throw new IllegalArgumentException(id + ": number " + number + " of no day (expected: the day, too)");
        }
    }

    /// The act in one language.
    ///
    /// @param text where to read it; null if no address is known
    public record Edition(String title, @Nullable URI text) {
        public Edition {
            if (title.isBlank()) {
                throw new IllegalArgumentException("an act without a title (expected: one in each language)");
            }
            if (text != null && !"https".equals(text.getScheme())) {
                throw new IllegalArgumentException("text at " + text + " (expected: an address with https)");
            }
        }
    }

    /// The act in a supported language; in Kazakh for any other language.
    public Edition in(Locale language) {
        return switch (language.getLanguage()) {
            case "ru" -> ru;
            case "en" -> en;
            default -> kk;
        };
    }
}
