package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import tereze.testing.Visitor;

/// Somebody who has a keyboard and nothing else: Tab to get to a place, Enter and Space to use it. Wherever they are on
/// the way, they must see it.
final class Keys {
    /// More places than any page has.
    private static final int FAR = 120;

    /// A radio's ring is around its row, a card's link around the card: what is looked at is the part that bears it.
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

    /// Goes on to what a selector finds.
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

    /// Whether the keyboard is at what a selector finds.
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

    /// Presses a key that leads to no other page.
    Keys press(String key) {
        keyboard.press(key);
        return this;
    }

    /// Follows a link, presses a button, or sends the form of a field: another page comes.
    Keys enter() {
        visitor.goes(() -> keyboard.press("Enter"));
        return this;
    }
}
