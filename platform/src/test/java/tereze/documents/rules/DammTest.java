package tereze.documents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DammTest {
    /// The example of Damm's thesis.
    @Test
    void closesTheKnownExample() {
        assertThat(Damm.closing("572")).isEqualTo(4);
        assertThat(Damm.closes("5724")).isTrue();
        assertThat(Damm.closes("5274")).isFalse();
    }

    /// All numbers of four digits: no two valid ones differ in one digit or in the order of two neighbours.
    @Test
    void noticesEverySlipInEveryShortWord() {
        for (int n = 0; n < 1_000; n++) {
            String open = "%03d".formatted(n);
            String closed = open + Damm.closing(open);
            for (int place = 0; place < closed.length(); place++) {
                for (char digit = '0'; digit <= '9'; digit++) {
                    String wrong = closed.substring(0, place) + digit + closed.substring(place + 1);
                    assertThat(Damm.closes(wrong)).as(wrong).isEqualTo(wrong.equals(closed));
                }
                if (place > 0) {
                    String swapped = closed.substring(0, place - 1)
                            + closed.charAt(place)
                            + closed.charAt(place - 1)
                            + closed.substring(place + 1);
                    assertThat(Damm.closes(swapped)).as(swapped).isEqualTo(swapped.equals(closed));
                }
            }
        }
    }
}
