package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tereze.api.Language;
import tereze.portal.Place.Who;
import tereze.testing.Portal;
import tereze.testing.Rounds;
import tereze.testing.Visitor;
import tereze.testing.Window;

/// Every page in a real browser, in Kazakh on a phone, in Russian on a dark desk, and in English on the narrowest
/// window: no barrier, nothing to be scrolled sideways, also at 200 %, each word in the language that it is said to be
/// in, light enough for a slow network, and nothing from elsewhere. With `-Dtereze.pictures=true` a picture of each is
/// left in `target/pages`.
@Tag("prove")
@ExtendWith(Portal.Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageBrowserIT {
    private static final Path PICTURES = Path.of("target/pages");
    private static final int LARGEST_PAGE = 60_000;
    private static final int LARGEST_FILES = 60_000;
    private static final int LARGEST_FONTS = 90_000;

    private static final Window PHONE = Window.phone(Language.KK);
    private static final Window DESK = Window.desk(Language.RU).dark();
    private static final Window NARROW = Window.phone(Language.EN).wide(320);

    /// Posts that lead to another page whatever is posted, or to the page of a refusal that others lead to as well.
    private static final Set<String> WITHOUT_A_PAGE = Set.of(
            "POST /language",
            "POST /sign-out",
            "POST /services/{id}/apply/anew",
            "POST /cabinet/mandates/{id}/revocation",
            "POST /cabinet/mandates/{id}/declining",
            "POST /cases/{id}/withdrawal");

    private final Map<Window, Map<Who, Visitor>> visitors = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private Portal portal;
    private Scene scene;
    private Places places;
    private Words words;

    @BeforeAll
    void prepare(Portal shared) {
        portal = shared;
        scene = Scene.play(portal);
        places = new Places(portal, scene);
        words = new Words(names());
        drafts();
    }

    @AfterAll
    void leave() {
        http.close();
        visitors.values().forEach(all -> all.values().forEach(Visitor::close));
    }

    /// Everybody's names, and what people wrote: they stand in no language that a page could know.
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        Scene.WRITTEN.forEach(written -> names.addAll(List.of(written.split(" "))));
        names.addAll(List.of("Дала", "Үлгі", "Банкі"));
        names.addAll(JdbcClient.create(portal.database().owner())
                .sql("""
                        select distinct regexp_split_to_table(concat_ws(' ', family_name, given_name, patronymic),
                            '[^[:alpha:]]+') from people.person""")
                .query(String.class)
                .set());
        return names;
    }

    /// Two applications that are filled in: one meets a case that is open, the other names no address.
    private void drafts() {
        Visitor citizen = visitor(PHONE, Who.CITIZEN);
        citizen.open("/services/residence-temporary/apply");
        Applying.answer(citizen, portal.address(portal.member("tenant", 1).rents(), PHONE.language()));
        Visitor owner = visitor(PHONE, Who.OWNER);
        owner.open("/services/residence-temporary/apply/for-whom")
                .choose("apply.for-whom.me")
                .press("apply.continue");
        owner.open("/services/residence-temporary/apply/premises")
                .page()
                .locator("#premises")
                .check();
        owner.press("apply.continue");
        owner.type("from", "2")
                .type("from-month", "9")
                .type("from-year", "2026")
                .press("apply.continue");
        owner.type("months", "6").press("apply.continue");
    }

    private Visitor visitor(Window window, Who who) {
        return visitors.computeIfAbsent(window, _ -> new EnumMap<>(Who.class))
                .computeIfAbsent(who, _ -> scene.enter(portal, window, who));
    }

    /// Each page at each window, and each state of it at one at least; in `./tereze prove` each state at each window,
    /// and all that services make of the same parts at one.
    Stream<Arguments> views() {
        List<Window> windows = List.of(PHONE, DESK, NARROW);
        List<Arguments> views = new ArrayList<>();
        places.all().stream()
                .collect(Collectors.groupingBy(Place::page, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(states -> {
                    int most = states.size() * windows.size();
                    int few = Math.max(states.size(), windows.size());
                    for (int nth = 0; nth < Rounds.of(few, most); nth++) {
                        int state = nth % states.size();
                        // Once all states were seen, it goes on with each at the window before.
                        int window = Math.floorMod(state - nth / states.size(), windows.size());
                        views.add(Arguments.of(states.get(state), windows.get(window)));
                    }
                });
        List<Place> ofServices = places.ofServices();
        for (int nth = 0; nth < Rounds.of(0, ofServices.size()); nth++) {
            views.add(Arguments.of(ofServices.get(nth), windows.get(nth % windows.size())));
        }
        return views.stream();
    }

    @ParameterizedTest
    @MethodSource("views")
    void isInOrder(Place place, Window window) {
        Visitor visitor = visitor(window, place.who());
        Page page = visitor.page();
        place.then().accept(visitor.open(place.path()));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(visitor.status()).as("status").isEqualTo(place.status());
            softly.assertThat(page.getAttribute("html", "lang"))
                    .isEqualTo(window.language().code());
            softly.assertThat(words.strayOn(page))
                    .as("words in another language")
                    .isEmpty();
            softly.assertThat(Axe.barriers(page)).as("barriers").isEmpty();
            softly.assertThat(sideways(visitor, window)).as("sticking out").isEmpty();
            isLight(visitor, softly);
            picture(visitor, place, window);
            softly.assertThat(visitor.complaints()).as("complaints").isEmpty();
        });
    }

    /// At the window's width, and at half of it: what a reader sees at 200 %.
    private static List<String> sideways(Visitor visitor, Window window) {
        Page page = visitor.page();
        List<String> found = new ArrayList<>();
        for (int width : window.equals(NARROW) ? List.of(320) : List.of(window.width() / 2, window.width())) {
            page.setViewportSize(width, Window.HEIGHT);
            Object sticking = page.evaluate("""
                    () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? ''
                        : [...document.querySelectorAll('body *')]
                            .filter(part => part.getBoundingClientRect().right > innerWidth + 1)
                            .map(part => part.tagName + '.' + part.className).join(' ') || 'something'""");
            if (!sticking.equals("")) {
                found.add("at " + width + ": " + sticking);
            }
        }
        return found;
    }

    private void isLight(Visitor visitor, SoftAssertions softly) {
        softly.assertThat(visitor.shown().request().sizes().responseBodySize)
                .as("bytes of the page as sent")
                .isLessThan(LARGEST_PAGE);
        @SuppressWarnings("unchecked")
        List<String> files = (List<String>) visitor.page()
                .evaluate("() => performance.getEntriesByType('resource').map(entry => entry.name.split('#')[0])");
        softly.assertThat(bytes(files, ".*\\.(css|js)(\\?.*)?"))
                .as("bytes of style and script")
                .isBetween(1, LARGEST_FILES);
        softly.assertThat(bytes(files, ".*\\.woff2(\\?.*)?"))
                .as("bytes of fonts")
                .isBetween(1, LARGEST_FONTS);
    }

    private int bytes(List<String> files, String pattern) {
        return files.stream()
                .distinct()
                .filter(file -> file.matches(pattern))
                .mapToInt(file -> sizes.computeIfAbsent(file, this::size))
                .sum();
    }

    private int size(String file) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(file))
                                    .header("Accept-Encoding", "gzip")
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body()
                    .length;
        } catch (IOException e) {
            throw new AssertionError(file, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(file, e);
        }
    }

    private static void picture(Visitor visitor, Place place, Window window) {
        if (Boolean.getBoolean("tereze.pictures")) {
            String name = (place + " " + window).replaceAll("[^A-Za-z0-9]+", "-");
            visitor.page()
                    .screenshot(
                            new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
        }
    }

    @Test
    void noPageIsForgotten() {
        Set<String> seen = new TreeSet<>(WITHOUT_A_PAGE);
        places.all().forEach(place -> seen.add(place.mapping()));
        seen.remove("GET /**");

        assertThat(seen)
                .as("add a page to Places, once for each state that it can be in")
                .containsExactlyInAnyOrderElementsOf(mappings());
    }

    /// What controllers of pages answer, with a page.
    private Set<String> mappings() {
        Set<String> mappings = new TreeSet<>();
        Objects.requireNonNull(portal.server().bean(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> isPage(entry.getValue()))
                .map(Map.Entry::getKey)
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mappings.add(method + " " + pattern))));
        return mappings;
    }

    private static boolean isPage(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        return type.getName().startsWith("tereze.")
                && AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(type, RestController.class)
                && handler.getMethod().getReturnType() == String.class;
    }
}
