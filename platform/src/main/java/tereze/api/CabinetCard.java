package tereze.api;

/// A link from the cabinet to one of the person's pages. A module registers it as a bean.
///
/// @param place sort order
/// @param page path of the page
/// @param picture name of a picture in `assets/tereze/pictures.svg`
/// @param title key of a text
/// @param text key of a text
public record CabinetCard(int place, String page, String picture, String title, String text) {}
