package tereze.portal.web;

import org.jspecify.annotations.Nullable;

/// A place in the law as a page cites it.
///
/// @param words in the reader's language
/// @param text where the act can be read in that language; null where no such address is known
public record Citation(String words, @Nullable String text) {}
