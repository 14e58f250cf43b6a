package tereze.testing;

import com.microsoft.playwright.options.ColorScheme;
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
