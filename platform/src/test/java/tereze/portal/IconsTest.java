package tereze.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The icons of the installed portal show the logo, drawn from its SVG. With `-Dtereze.golden=write` the test
/// draws them again.
class IconsTest {
    private static final Path ASSETS = Objects.requireNonNull(Stylesheet.FILE.getParent());
    private static final Pattern RECTANGLE = Pattern.compile("<rect ([^>]*)/>");
    private static final double SIDE = 64;

    /// @param shrink the share of the icon that the logo takes; it is smaller in a maskable icon, which may be cut
    ///     to a circle
    @ParameterizedTest
    @CsvSource({
        "icon-192.png, 192, 1",
        "icon-512.png, 512, 1",
        "icon-maskable-512.png, 512, 0.75",
        "icon-180.png, 180, 0.85"
    })
    void areTheMark(String name, int size, double shrink) throws IOException {
        BufferedImage drawn = draw(size, shrink);
        Path file = ASSETS.resolve(name);
        if ("write".equals(System.getProperty("tereze.golden"))) {
            ImageIO.write(drawn, "png", file.toFile());
        }

        BufferedImage kept = ImageIO.read(file.toFile());
        assertThat(kept.getWidth()).isEqualTo(size);
        assertThat(kept.getHeight()).isEqualTo(size);
        assertThat(furthestApart(kept, drawn)).isLessThanOrEqualTo(2);
    }

    private static BufferedImage draw(int size, double shrink) throws IOException {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        if (shrink < 1) {
            pen.setColor(Color.decode("#fbfaf7"));
            pen.fillRect(0, 0, size, size);
        }
        pen.translate(size * (1 - shrink) / 2, size * (1 - shrink) / 2);
        pen.scale(size * shrink / SIDE, size * shrink / SIDE);
        RECTANGLE
                .matcher(Files.readString(ASSETS.resolve("mark.svg")))
                .results()
                .map(MatchResult::group)
                .forEach(rectangle -> fill(pen, rectangle));
        pen.dispose();
        return picture;
    }

    private static void fill(Graphics2D pen, String rectangle) {
        double x = number(rectangle, "x");
        double y = number(rectangle, "y");
        double width = number(rectangle, "width");
        double height = number(rectangle, "height");
        double round = 2 * number(rectangle, "rx");
        pen.setColor(Color.decode(value(rectangle, "fill")));
        pen.fill(
                round == 0
                        ? new Rectangle2D.Double(x, y, width, height)
                        : new RoundRectangle2D.Double(x, y, width, height, round, round));
    }

    private static double number(String rectangle, String attribute) {
        String value = value(rectangle, attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static String value(String rectangle, String attribute) {
        var found = Pattern.compile(' ' + attribute + "=\"([^\"]*)\"").matcher(rectangle);
        return found.find() ? found.group(1) : "";
    }

    private static int furthestApart(BufferedImage one, BufferedImage other) {
        int furthest = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                Color a = new Color(one.getRGB(x, y), true);
                Color b = new Color(other.getRGB(x, y), true);
                furthest = Math.max(furthest, Math.abs(a.getAlpha() - b.getAlpha()));
                if (a.getAlpha() > 0) {
                    furthest = Math.max(furthest, Math.abs(a.getRed() - b.getRed()));
                    furthest = Math.max(furthest, Math.abs(a.getGreen() - b.getGreen()));
                    furthest = Math.max(furthest, Math.abs(a.getBlue() - b.getBlue()));
                }
            }
        }
        return furthest;
    }
}
