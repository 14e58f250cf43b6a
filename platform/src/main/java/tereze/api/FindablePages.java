package tereze.api;

import java.util.List;

/// The pages of a module that the search finds beside the services. A module registers them as a bean.
public record FindablePages(List<FindablePage> pages) {
    public FindablePages {
        pages = List.copyOf(pages);
    }

    public static FindablePages of(FindablePage... pages) {
        return new FindablePages(List.of(pages));
    }

    /// A page that the search finds by its title, its text, and people's own words for it.
    ///
    /// @param path of the page
    /// @param picture name of a picture in `assets/tereze/pictures.svg`
    /// @param title key of a text
    /// @param text key of a text
    /// @param words key of a text in which commas separate people's words; they are found from every language
    public record FindablePage(String path, String picture, String title, String text, String words) {}
}
