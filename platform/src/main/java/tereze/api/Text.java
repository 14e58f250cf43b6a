package tereze.api;

/// One sentence in the three languages.
public record Text(String kk, String ru, String en) {
    /// The sentence in one language.
    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
