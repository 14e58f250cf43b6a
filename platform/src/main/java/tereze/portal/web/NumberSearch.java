package tereze.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tereze.access.Caller;
import tereze.access.CurrentCaller;
import tereze.access.NumberedThings;
import tereze.api.ReferenceNumber;

/// Searches for a typed number of a case or a paper.
@Component
final class NumberSearch {
    private static final Pattern RECEIPT = Pattern.compile("\\s*/\\s*[0-9]{1,4}\\s*$");

    private final List<NumberedThings> things;
    private final CurrentCaller caller;

    NumberSearch(List<NumberedThings> things, CurrentCaller caller) {
        this.things = List.copyOf(things);
        this.caller = caller;
    }

    /// What is known of a typed text as a number. The caller is looked up only if it is one, so that everything else is
    /// found while the registers do not answer.
    Found find(String words) {
        // A receipt is told as the number of its case and its place.
        String typed = RECEIPT.matcher(words).replaceFirst("");
        Optional<ReferenceNumber> number = ReferenceNumber.read(typed);
        if (number.isEmpty()) {
            return new Found(Optional.empty(), ReferenceNumber.looksLikeOne(typed) ? Said.MISTYPED : Said.NOTHING);
        }
        return caller.person()
                .map(reader -> new Found(page(number.get(), reader), Said.NONE))
                .orElse(new Found(Optional.empty(), Said.SIGN_IN));
    }

    /// All modules are asked, so that the time does not tell which of them knows the number.
    private Optional<String> page(ReferenceNumber number, Caller.Person reader) {
        return things.stream().map(some -> some.page(number, reader)).toList().stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// @param page of the thing that has the number, if the reader may see it
    /// @param said what the results say if there is no such page
    record Found(Optional<String> page, Said said) {}

    /// What the page says of a typed text, if no service has such words.
    enum Said {
        /// It is no number.
        NOTHING,
        /// It would be a number if its characters were right.
        MISTYPED,
        /// The reader has not signed in.
        SIGN_IN,
        /// Nothing has this number, or the reader may not see what has it.
        NONE
    }
}
