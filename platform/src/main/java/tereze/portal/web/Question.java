package tereze.portal.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One question of an application, as its page shows it.
///
/// @param name of the field
/// @param kind `text`, `long`, `code`, `number`, `digits`, `date`, `choice`, `yes-no`, `address`,
/// `registration`, `lodger` or `child`
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
        String kind,
        String label,
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
    /// Something to choose.
    ///
    /// @param note key of a text that says more; null for none
    public record Option(
            String value, String label, @Nullable String note) {}
}
