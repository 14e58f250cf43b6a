package tereze.api;

import java.util.List;

/// A text in three languages.
public record Text(String kk, String ru, String en) {
    /// The text in one language.
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }

    /// The text in all languages.
    public List<String> all() {
        return List.of(kk, ru, en);
    }
}
