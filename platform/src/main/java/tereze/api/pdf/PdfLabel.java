package tereze.api.pdf;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tereze.api.Language;
import tereze.api.Text;

/// What a PDF file says about itself.
///
/// @param languages in which it is written; its title in the first is its main title
/// @param created empty if it says nothing about when it was made
/// @param id the same for the same file and no other
public record PdfLabel(Text title, List<Language> languages, Optional<Instant> created, long id) {
    public PdfLabel {
        languages = List.copyOf(languages);
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("languages: none (expected: at least one)");
        }
    }

    Language main() {
        return languages.getFirst();
    }
}
