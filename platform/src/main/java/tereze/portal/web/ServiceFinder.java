package tereze.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.words.CurrentIndex;
import tereze.api.words.WordIndex;
import tereze.catalogue.Catalogue;
import tereze.catalogue.Definition;

/// The search of the portal: the services that are ready, and the pages that modules register. Thread-safe.
@Component
final class ServiceFinder {
    private final Catalogue catalogue;
    private final List<WordIndex.Entry<Result>> pages;
    private final CurrentIndex<Definition, Result> index;

    ServiceFinder(Catalogue catalogue, List<FindablePages> pages, PageTexts texts) {
        this.catalogue = catalogue;
        this.pages = pages.stream()
                .flatMap(ofModule -> ofModule.pages().stream())
                .map(page -> entry(page, texts))
                .toList();
        this.index = new CurrentIndex<>(this::entries);
    }

    /// A service or a page that was found.
    ///
    /// @param picture the name of its picture
    record Result(String path, Text name, Text brief, String picture) {
        private static Result of(Definition service) {
            return new Result(
                    "/services/" + service.service().value(),
                    service.about().name(),
                    service.about().brief(),
                    service.about().picture());
        }
    }

    WordIndex.Found<Result> find(String words) {
        return index.of(catalogue.ready()).find(words);
    }

    private List<WordIndex.Entry<Result>> entries(List<Definition> services) {
        return Stream.concat(
                        services.stream().map(service -> service.about().asEntry(Result.of(service))), pages.stream())
                .toList();
    }

    private static WordIndex.Entry<Result> entry(FindablePage page, PageTexts texts) {
        Result result = new Result(page.path(), text(page.title(), texts), text(page.text(), texts), page.picture());
        Stream<String> own = Arrays.stream(Language.values())
                .flatMap(language ->
                        Arrays.stream(texts.plain(page.words(), language).split(",", -1)));
        return new WordIndex.Entry<>(
                result,
                Stream.concat(own, result.name().all().stream()).toList(),
                result.brief().all(),
                0);
    }

    private static Text text(String key, PageTexts texts) {
        return new Text(texts.text(key, Language.KK), texts.text(key, Language.RU), texts.text(key, Language.EN));
    }
}
