package tereze.people.rules;

import java.util.Locale;
import tereze.people.DocumentKind;

/// The numbers of documents: nine digits, of a passport a letter and eight. They say nothing about the person.
public final class DocumentNumbers {
    private DocumentNumbers() {}

    /// @param random not negative
    public static String of(DocumentKind kind, long random) {
        return switch (kind) {
            case PASSPORT -> String.format(Locale.ROOT, "N%08d", random % 100_000_000);
            case IDENTITY_CARD, BIRTH_CERTIFICATE, RESIDENCE_PERMIT ->
                String.format(Locale.ROOT, "%09d", random % 1_000_000_000);
        };
    }
}
