package tereze.portal.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One question of an application, as its page shows it.
///
/// @param name of the field
/// @param heading key of the page's heading; null where that is the label
/// @param none key of the answer that chooses none; null where there is no such answer
/// @param typed what was answered before, or typed just now
/// @param day the parts of a day that was typed: year, month, day
/// @param longest how many characters it may have; 0 for no limit of its own
/// @param options what there is to choose from; first of all what the registers know of the person
/// @param q what was looked for; null where nothing was yet
/// @param found what was found by it
/// @param number of the question, from 1
/// @param of how many
/// @param before the page before
public record Question(
        ServiceCard service,
        String name,
        Kind kind,
        String label,
        @Nullable String heading,
        @Nullable String none,
        @Nullable String hint,
        boolean required,
        String typed,
        List<String> day,
        int longest,
        List<Option> options,
        @Nullable String q,
        List<Option> found,
        int number,
        int of,
        String before) {
    /// How it is asked.
    public enum Kind {
        TEXT,
        LONG,
        CODE,
        NUMBER,
        DIGITS,
        DATE,
        /// One of the words that the declaration has.
        CHOICE,
        YES_NO,
        /// Out of a register, with a search.
        SEARCHED,
        /// Out of a register.
        LISTED,
        /// Out of a register, or none.
        ONE_OR_NONE;

        /// As templates call it, such as `yes-no`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Something to choose.
    ///
    /// @param note key of a text that says more; null for none
    public record Option(
            String value, String label, @Nullable String note) {}
}
