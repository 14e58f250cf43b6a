package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import tereze.testing.Visitor;

/// A user who has only a keyboard. Tab moves the focus, Enter and Space use the focused element. The focus must
/// always be visible.
final class Keys {
    /// More focusable elements than any page has.
    private static final int FAR = 120;

    /// The focus ring of a radio button is around its row, and that of a link in a card is around the card. So the
    /// script checks the element that has the ring.
    private static final String SEEN = """
            () => {
              const place = document.activeElement;
              const ringed = place.matches('[type=radio], [type=checkbox]') ? place.parentElement
                  : place.closest('.tz-card') || place;
              const style = getComputedStyle(ringed);
              const box = ringed.getBoundingClientRect();
              const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
              const outlined = parseFloat(style.outlineWidth) >= 2 && style.outlineStyle === 'solid';
              return place === document.body || (outlined && inside) ? '' : place.outerHTML.slice(0, 160);
            }""";

    private final Visitor visitor;
    private final Page page;
    private final Keyboard keyboard;

    Keys(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
        this.keyboard = page.keyboard();
    }

    /// Moves the focus to the element that a selector matches.
    Keys to(String selector) {
        for (int places = 0; places < FAR; places++) {
            keyboard.press("Tab");
            assertThat(page.evaluate(SEEN))
                    .as("a place that is not seen on " + page.url())
                    .isEqualTo("");
            if (at(selector)) {
                return this;
            }
        }
        throw new AssertionError(selector + " is not reached on " + page.url());
    }

    /// Whether the focused element matches a selector.
    boolean at(String selector) {
        return (boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", selector);
    }

    Keys type(String text) {
        keyboard.type(text);
        return this;
    }

    Keys space() {
        return press("Space");
    }

    /// Presses a key that opens no other page.
    Keys press(String key) {
        keyboard.press(key);
        return this;
    }

    /// Presses Enter on a link, a button or a field, and waits for the next page.
    Keys enter() {
        visitor.goes(() -> keyboard.press("Enter"));
        return this;
    }
}
