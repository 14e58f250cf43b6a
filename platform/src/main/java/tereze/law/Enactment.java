package tereze.law;

import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An act of law: a code, a law, or the decree or order that approves rules.
///
/// @param id how the law's numbers and declared services name it
/// @param citedAs the words by which declarations named it before there were ids; null where none did
/// @param number its number; null where it was not found, or where there is one act for each year
/// @param adopted the day of its adoption; null as the number
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
    /// @param text where it can be read; null where no such address was seen
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

    /// The act in a language of ours; in Kazakh for every other.
    public Edition in(Locale language) {
        return switch (language.getLanguage()) {
            case "ru" -> ru;
            case "en" -> en;
            default -> kk;
        };
    }
}
