package tereze.portal.web;

import org.jspecify.annotations.Nullable;
import tereze.api.Language;
import tereze.catalogue.Definition;
import tereze.catalogue.PublicService;

/// A service in a list.
///
/// @param brief what it is in one line
/// @param picture the name of its picture
/// @param mark null if it is open, or if the list does not tell
public record ServiceCard(
        String id,
        String name,
        String summary,
        String brief,
        String picture,
        @Nullable ServiceMark mark) {
    static ServiceCard of(PublicService service, Language language) {
        return of(service.definition(), ServiceMark.of(service).orElse(null), language);
    }

    static ServiceCard of(Definition definition, Language language) {
        return of(definition, null, language);
    }

    private static ServiceCard of(Definition definition, @Nullable ServiceMark mark, Language language) {
        return new ServiceCard(
                definition.service().value(),
                definition.about().name().in(language),
                definition.about().summary().in(language),
                definition.about().brief().in(language),
                definition.about().picture(),
                mark);
    }
}
