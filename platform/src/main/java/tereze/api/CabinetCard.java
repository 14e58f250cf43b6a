package tereze.api;

import java.util.Optional;
import java.util.function.Function;

/// A link from the cabinet to one of the person's pages. A module registers it as a bean.
///
/// @param place sort order
/// @param page path of the page
/// @param picture name of a picture in `assets/tereze/pictures.svg`
/// @param title key of a text
/// @param text what the page is about
/// @param fact what the page says today, in one line, instead of the text; empty if there is nothing to say
public record CabinetCard(
        int place,
        String page,
        String picture,
        String title,
        String text,
        Function<CabinetVisit, Optional<PageText>> fact) {
    /// A card that says the same every day.
    public CabinetCard(int place, String page, String picture, String title, String text) {
        this(place, page, picture, title, text, _ -> Optional.empty());
    }
}
