package tereze.gate.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tereze.gate.event.Translated;
import tereze.gate.rules.Note;

/// A language of the page, in the order in which the page offers them.
public enum Language {
    KK("Қазақша"),
    RU("Русский"),
    EN("English");

    /// All languages.
    public static final List<Language> ALL = List.of(values());

    private final String own;

    Language(String own) {
        this.own = own;
    }

    /// The code, such as `kk`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the language calls itself.
    public String own() {
        return own;
    }

    /// A text in this language.
    public String of(Translated text) {
        return switch (this) {
            case KK -> text.kk();
            case RU -> text.ru();
            case EN -> text.en();
        };
    }

    /// A note in this language.
    public String of(Note note) {
        return of(new Translated(note.kk(), note.ru(), note.en()));
    }

    /// The language with this code.
    public static Optional<Language> read(@Nullable String code) {
        return ALL.stream().filter(language -> language.code().equals(code)).findFirst();
    }

    /// The first of ours that a browser prefers; Kazakh if it names none.
    ///
    /// @param header `Accept-Language` (RFC 9110, 12.5.4)
    public static Language preferred(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Stream.ofNullable(
                            Arrays.asList(range.getRange().split("-")).getFirst()))
                    .flatMap(code -> read(code).stream())
                    .findFirst()
                    .orElse(KK);
        } catch (IllegalArgumentException e) {
            return KK;
        }
    }
}
