package tereze.testing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tereze.api.Language;
import tereze.testing.Place.Who;

/// Checks each page in a real browser: in Kazakh on a phone, in Russian on a dark desktop, and in English in the
/// narrowest window. A page has no barriers and no horizontal scrolling, also at 200 %. Each word is in the
/// language that the page declares for it, and no id is in the text. The page is small enough for a slow network and
/// loads nothing from other hosts. With `-Dtereze.pictures=true` the test writes a screenshot of each page to
/// `target/pages`.
public final class PageInspection implements Shared.Fixture {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Path PICTURES = Path.of("target/pages");
    private static final int LARGEST_PAGE = 60_000;
    private static final int LARGEST_FILES = 60_000;
    private static final int LARGEST_FONTS = 90_000;

    private static final Window PHONE = Window.phone(Language.KK);
    private static final Window DESK = Window.desk(Language.RU).dark();
    private static final Window NARROW = Window.phone(Language.EN).wide(320);
    private static final List<Window> WINDOWS = List.of(NARROW, DESK, PHONE);

    private final Portal portal;
    private final Map<Window, Map<Who, Visitor>> visitors = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Scene scene;
    private Instant played = Instant.MIN;
    private StrayWords words = new StrayWords(Set.of());

    PageInspection(Portal portal) {
        this.portal = portal;
    }

    /// Prepares the scene. An earlier scene is used again unless the clock has moved since. Then its requests may
    /// have lapsed, and its sessions may have ended.
    public void prepare() {
        if (!portal.clock().instant().equals(played)) {
            leave();
            scene = Scene.play(portal);
            played = portal.clock().instant();
        }
        words = new StrayWords(names());
    }

    /// The names of all people, and the texts that people wrote. A page cannot know their language.
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        Scene.WRITTEN.forEach(written -> names.addAll(List.of(written.split("[ ?]+"))));
        names.addAll(List.of("Дала", "Үлгі", "Банкі"));
        names.addAll(JdbcClient.create(portal.database().owner())
                .sql("""
                        select distinct regexp_split_to_table(concat_ws(' ', family_name, given_name, patronymic),
                            '[^[:alpha:]]+') from people.person""")
                .query(String.class)
                .set());
        // Officers read initials.
        List.copyOf(names).stream().filter(name -> !name.isEmpty()).forEach(name -> names.add(name.substring(0, 1)));
        return names;
    }

    public Portal portal() {
        return portal;
    }

    public Scene scene() {
        return Objects.requireNonNull(scene, "the scene is not set");
    }

    /// A person of the scene with a phone.
    public Visitor visitor(Who who) {
        return visitor(PHONE, who);
    }

    private Visitor visitor(Window window, Who who) {
        return visitors.computeIfAbsent(window, _ -> new EnumMap<>(Who.class))
                .computeIfAbsent(who, _ -> scene().enter(portal, window, who));
    }

    /// Each page in one window, in the state that is listed first. In `./tereze prove`, each state in each window.
    static List<Arguments> views(List<Place> places) {
        List<Arguments> views = new ArrayList<>();
        places.stream()
                .collect(groupingBy(Place::page, LinkedHashMap::new, toList()))
                .values()
                .forEach(states -> {
                    int page = views.size();
                    for (int nth = 0; nth < Rounds.of(1, states.size() * WINDOWS.size()); nth++) {
                        views.add(Arguments.of(
                                states.get(nth / WINDOWS.size()), WINDOWS.get((page + nth) % WINDOWS.size())));
                    }
                });
        return views;
    }

    /// Each place in one window.
    public static Stream<Arguments> once(List<Place> places) {
        return IntStream.range(0, places.size())
                .mapToObj(nth -> Arguments.of(places.get(nth), WINDOWS.get(nth % WINDOWS.size())));
    }

    /// Opens a page and checks everything that must be true of every page.
    void inspect(Place place, Window window) {
        Visitor visitor = visitor(window, place.who());
        Page page = visitor.page();
        place.then().accept(visitor.open(place.path()));

        SoftAssertions.assertSoftly(softly -> {
            softly.assertThat(visitor.status()).as("status").isEqualTo(place.status());
            softly.assertThat(page.getAttribute("html", "lang"))
                    .isEqualTo(window.language().code());
            softly.assertThat(words.on(page)).as("words in another language").isEmpty();
            // Examples for developers have ids.
            if (!place.path().startsWith("/developers")) {
                softly.assertThat((String) page.evaluate("() => document.body.textContent"))
                        .as("ids")
                        .doesNotContainPattern(ID);
            }
            softly.assertThat(Axe.barriers(page)).as("barriers").isEmpty();
            softly.assertThat(sideways(visitor, window)).as("sticking out").isEmpty();
            isLight(visitor, softly);
            picture(visitor, place, window);
            softly.assertThat(visitor.complaints()).as("complaints").isEmpty();
        });
    }

    /// The elements that need horizontal scrolling. They are checked at the width of the window, and at half of
    /// it, which is what a reader sees at 200 %.
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

    /// The requests to the controllers of a module that return a page.
    ///
    /// @param module the package of the module
    Set<String> mappings(String module) {
        Set<String> mappings = new TreeSet<>();
        pages().forEach((mapping, handler) -> {
            if (moduleOf(handler).equals(module)) {
                mapping.getPatternValues()
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> mappings.add(method + " " + pattern)));
            }
        });
        return mappings;
    }

    /// The packages of all modules that have pages.
    public Set<String> modules() {
        return pages().values().stream().map(PageInspection::moduleOf).collect(toCollection(TreeSet::new));
    }

    private Map<RequestMappingInfo, HandlerMethod> pages() {
        Map<RequestMappingInfo, HandlerMethod> pages = new HashMap<>();
        Objects.requireNonNull(portal.server().bean(DispatcherServlet.class).getHandlerMappings()).stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .forEach(mapping -> pages.putAll(mapping.getHandlerMethods()));
        pages.values().removeIf(handler -> !isPage(handler));
        return pages;
    }

    private static boolean isPage(HandlerMethod handler) {
        Class<?> type = handler.getBeanType();
        return type.getName().startsWith("tereze.")
                && AnnotatedElementUtils.hasAnnotation(type, Controller.class)
                && !AnnotatedElementUtils.hasAnnotation(type, RestController.class)
                && handler.getMethod().getReturnType() == String.class;
    }

    private static String moduleOf(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().replaceFirst("^(tereze[.][a-z]+).*", "$1");
    }

    private void leave() {
        visitors.values().forEach(all -> all.values().forEach(Visitor::close));
        visitors.clear();
    }

    @Override
    public void close() {
        leave();
        http.close();
    }
}
