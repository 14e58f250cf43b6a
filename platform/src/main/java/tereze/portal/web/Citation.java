package tereze.portal.web;

import org.jspecify.annotations.Nullable;

/// A citation of a law on a page.
///
/// @param words in the reader's language
/// @param text the URL of the law in that language; null if it is unknown
public record Citation(String words, @Nullable String text) {}
