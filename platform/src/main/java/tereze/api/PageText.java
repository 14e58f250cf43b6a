package tereze.api;

import java.util.Arrays;
import java.util.List;

/// A text of pages, which the page says in the reader's language.
///
/// @param key its key in `country/kz/texts/*-pages_*.properties`
/// @param arguments its `{0}`, `{1}`…, in the reader's language
public record PageText(String key, List<Object> arguments) {
    public PageText {
        arguments = List.copyOf(arguments);
    }

    public static PageText of(String key, Object... arguments) {
        return new PageText(key, Arrays.asList(arguments));
    }
}
