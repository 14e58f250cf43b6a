package tereze.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tereze.acts.Code;

/// One question of an application, as its page shows it.
///
/// @param name of the field
/// @param heading key of the page's heading; null if the label is the heading
/// @param none key of the answer "none"; null if there is no such answer
/// @param typed the former answer, or the one that was just typed
/// @param day the parts of a typed date: year, month, day
/// @param longest the maximum number of characters; 0 for no own limit
/// @param options the choices; those from registers first
/// @param q the search text; null before a search
/// @param found the first search results
/// @param all the number of all search results
/// @param counted whether that number is exact; otherwise there are more
/// @param number of the question, from 1
/// @param of the number of questions
/// @param before the previous page
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
        int all,
        boolean counted,
        int number,
        int of,
        String before) {
    /// Whether the page shows what the registers know, and a search below it.
    public boolean knownFirst() {
        return kind == Kind.SEARCHED && q == null && !options.isEmpty();
    }

    /// The kind of its input.
    public enum Kind {
        TEXT,
        LONG,
        CODE,
        NUMBER,
        DIGITS,
        DATE,
        /// A choice of the declaration.
        CHOICE,
        YES_NO,
        /// A choice from a register, with a search.
        SEARCHED,
        /// A choice from a register.
        LISTED,
        /// A choice from a register, or none.
        ONE_OR_NONE;

        /// The name in templates, such as `yes-no`.
        public String code() {
            return Code.of(this);
        }
    }

    /// A choice.
    ///
    /// @param note key of an additional text; null for none
    public record Option(
            String value, String label, @Nullable String note) {}
}
