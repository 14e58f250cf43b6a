package tereze.law;

import org.jspecify.annotations.Nullable;

/// Where in the law something stands.
///
/// @param act the act by a stable name of ours, such as `offences-code`: its title is among the texts of the pages that
///     show it
/// @param article its number; null where it was not found, or where there is one act for each year
public record Provision(String act, @Nullable String article) {
    public Provision {
        new LawId(act);
        if (article != null && article.isBlank()) {
            throw new IllegalArgumentException(act + ": a blank article (expected: its number, or none)");
        }
    }
}
