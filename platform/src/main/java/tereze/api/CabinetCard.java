package tereze.api;

/// A way from the cabinet to a page of the person's own. A module registers it as a bean.
///
/// @param place cards come in this order
/// @param page path of the page
/// @param picture name of a picture in `assets/tereze/pictures.svg`
/// @param title key of a text
/// @param text key of a text
public record CabinetCard(int place, String page, String picture, String title, String text) {}
