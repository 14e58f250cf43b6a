package tereze.portal.web;

import tereze.api.Language;
import tereze.catalogue.Definition;

/// A service in a list.
///
/// @param brief what it is in one line
/// @param picture the name of its picture
public record ServiceCard(String id, String name, String summary, String brief, String picture) {
    static ServiceCard of(Definition definition, Language language) {
        return new ServiceCard(
                definition.service().value(),
                definition.about().name().in(language),
                definition.about().summary().in(language),
                definition.about().brief().in(language),
                definition.about().picture());
    }
}
