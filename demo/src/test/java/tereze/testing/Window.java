package tereze.testing;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tereze.api.Language;

/// The window in which a user opens pages.
///
/// @param width in CSS pixels
/// @param scripts whether JavaScript is enabled
public record Window(Language language, int width, ColorScheme scheme, boolean scripts) {
    /// The height of every window, in CSS pixels.
    public static final int HEIGHT = 800;

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    public static Window phone(Language language) {
        return new Window(language, PHONE, ColorScheme.LIGHT, true);
    }

    public static Window desk(Language language) {
        return new Window(language, DESK, ColorScheme.LIGHT, true);
    }

    /// The windows of a journey that must go the same way for everybody: phone and desk, Kazakh and Russian, light
    /// and dark, with scripts and without.
    ///
    /// @param first the place of the window that a short run uses, from 0 to 15
    public static Stream<Window> everybodys(int first) {
        List<Window> all = Stream.of(Language.KK, Language.RU)
                .flatMap(language -> Stream.of(phone(language), desk(language)))
                .flatMap(window -> Stream.of(window, window.dark()))
                .flatMap(window -> Stream.of(window, window.withoutScripts()))
                .collect(Collectors.toList());
        Collections.rotate(all, -first);
        return Rounds.first(1, all.toArray(Window[]::new));
    }

    public Window dark() {
        return new Window(language, width, ColorScheme.DARK, scripts);
    }

    public Window withoutScripts() {
        return new Window(language, width, scheme, false);
    }

    public Window wide(int pixels) {
        return new Window(language, pixels, scheme, scripts);
    }

    @Override
    public String toString() {
        return language.code() + " " + width + (scheme == ColorScheme.DARK ? " dark" : "")
                + (scripts ? "" : " without scripts");
    }
}
