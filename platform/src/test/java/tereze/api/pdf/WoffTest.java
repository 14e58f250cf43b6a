package tereze.api.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Unpacked web fonts are valid fonts.
class WoffTest {
    private static final String KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ";

    @ParameterizedTest
    @ValueSource(ints = {400, 600})
    void holdsEveryLetterThatNamesAreWrittenWith(int weight) throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>();
        for (String script : PdfFonts.SCRIPTS) {
            fonts.add(new TTFParser().parse(new RandomAccessReadBuffer(Woff.toTrueType(woff(script, weight)))));
        }

        String letters = KAZAKH + KAZAKH.toLowerCase(Locale.ROOT)
                + "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;-–—·•№/()«»’";
        for (int letter : letters.codePoints().toArray()) {
            assertThat(fonts).as(Character.toString(letter)).anyMatch(font -> glyph(font, letter) != 0);
        }
    }

    @Test
    void refusesWhatIsNoWoff() throws IOException {
        byte[] woff = woff("latin", 400);

        assertThatThrownBy(() -> Woff.toTrueType(new byte[10])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Woff.toTrueType(Woff.toTrueType(woff))).isInstanceOf(IllegalArgumentException.class);
        byte[] spoilt = woff.clone();
        Arrays.fill(spoilt, 2_000, 6_000, (byte) 0xFF);
        assertThatThrownBy(() -> Woff.toTrueType(spoilt)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int glyph(TrueTypeFont font, int letter) {
        try {
            CmapLookup letters = font.getUnicodeCmapLookup();
            return letters.getGlyphId(letter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] woff(String script, int weight) throws IOException {
        String path = PdfFonts.file(script, weight);
        try (InputStream in = WoffTest.class.getClassLoader().getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }
}
