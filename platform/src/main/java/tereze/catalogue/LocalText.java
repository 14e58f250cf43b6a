package tereze.catalogue;

/// The same words in the three languages of the country.
public record LocalText(String kk, String ru, String en) {
    /// The text in a language, Kazakh where the language is none of the three.
    ///
    /// @param language its ISO 639-1 code
    public String in(String language) {
        return switch (language) {
            case "ru" -> ru;
            case "en" -> en;
            default -> kk;
        };
    }
}
