package tereze.portal.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tereze.api.FindablePages;
import tereze.api.FindablePages.FindablePage;
import tereze.api.Language;
import tereze.api.Text;
import tereze.api.words.CurrentIndex;
import tereze.api.words.WordIndex;
import tereze.catalogue.PublicService;
import tereze.catalogue.PublicServices;
import tereze.catalogue.ServiceInfo;

/// The search of the portal: the services that are not retired, and the pages that modules register. Thread-safe.
@Component
final class ServiceFinder {
    private final PublicServices services;
    private final List<WordIndex.Entry<Result>> pages;
    private final CurrentIndex<PublicService, Result> index;

    ServiceFinder(PublicServices services, List<FindablePages> pages, PageTexts texts) {
        this.services = services;
        this.pages = pages.stream()
                .flatMap(ofModule -> ofModule.pages().stream())
                .map(page -> entry(page, texts))
                .toList();
        this.index = new CurrentIndex<>(this::entries);
    }

    /// A service or a page that was found.
    ///
    /// @param picture the name of its picture
    /// @param mark null unless it is a service that takes no applications now
    record Result(
            String path,
            Text name,
            Text brief,
            String picture,
            @Nullable ServiceMark mark) {
        private static Result of(PublicService service) {
            ServiceInfo about = service.definition().about();
            return new Result(
                    "/services/" + service.service().value(),
                    about.name(),
                    about.brief(),
                    about.picture(),
                    ServiceMark.of(service).orElse(null));
        }
    }

    WordIndex.Found<Result> find(String words) {
        List<PublicService> findable = services.recent().stream()
                .filter(service -> !service.isRetired())
                .toList();
        return index.of(findable).find(words);
    }

    private List<WordIndex.Entry<Result>> entries(List<PublicService> found) {
        return Stream.concat(
                        found.stream()
                                .map(service -> service.definition().about().asEntry(Result.of(service))),
                        pages.stream())
                .toList();
    }

    private static WordIndex.Entry<Result> entry(FindablePage page, PageTexts texts) {
        Result result =
                new Result(page.path(), text(page.title(), texts), text(page.text(), texts), page.picture(), null);
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
