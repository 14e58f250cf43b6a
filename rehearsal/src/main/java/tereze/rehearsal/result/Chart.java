package tereze.rehearsal.result;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A chart over the seconds of a rehearsal, as SVG. The outage is shaded.
///
/// @param unit of the values
record Chart(String title, String unit, List<Series> series, double downFrom, double downTo) {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 200;
    private static final int LEFT = 60;
    private static final int BOTTOM = 30;
    private static final int TOP = 10;
    private static final int LINES = 4;

    /// A line of the chart.
    ///
    /// @param name shown beside it
    /// @param colour of CSS
    record Series(String name, String colour, double[] values) {
        static Series of(String name, String colour, int[] values) {
            return new Series(
                    name, colour, Arrays.stream(values).asDoubleStream().toArray());
        }
    }

    String svg() {
        int seconds = series.stream().mapToInt(one -> one.values().length).max().orElse(1);
        double top = series.stream()
                .flatMapToDouble(one -> Arrays.stream(one.values()))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        double most = Math.max(1, top);
        StringBuilder svg = new StringBuilder();
        add(svg, "<figure><figcaption>%s</figcaption>", Html.text(title));
        add(
                svg,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                WIDTH,
                HEIGHT + BOTTOM,
                Html.text(title));
        if (downFrom >= 0) {
            double from = x(downFrom, seconds);
            add(
                    svg,
                    "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" class=\"down\"/>",
                    from,
                    TOP,
                    Math.max(1, x(downTo, seconds) - from),
                    HEIGHT - TOP);
        }
        for (int i = 0; i <= LINES; i++) {
            double value = most * i / LINES;
            add(
                    svg,
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" class=\"grid\"/>",
                    LEFT,
                    WIDTH,
                    y(value, most),
                    y(value, most));
            add(svg, "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%,.0f</text>", LEFT - 6, y(value, most) + 4, value);
        }
        int step = Math.max(10, (seconds / 100 + 1) * 10);
        for (int second = 0; second < seconds; second += step) {
            add(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%d</text>",
                    x(second, seconds),
                    HEIGHT + 18,
                    second);
        }
        series.forEach(
                one -> add(svg, "<path d=\"%s\" stroke=\"%s\"/>", path(one.values(), seconds, most), one.colour()));
        svg.append("</svg><p class=\"legend\">");
        series.forEach(one -> add(svg, "<span style=\"--c:%s\">%s</span> ", one.colour(), Html.text(one.name())));
        add(svg, "<span class=\"unit\">%s</span></p></figure>%n", Html.text(unit));
        return svg.toString();
    }

    /// Gaps where there is no value.
    private static String path(double[] values, int seconds, double most) {
        StringBuilder path = new StringBuilder();
        boolean drawn = false;
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                drawn = false;
            } else {
                add(path, "%s%.1f %.1f", drawn ? "L" : "M", x(i, seconds), y(values[i], most));
                drawn = true;
            }
        }
        return path.toString();
    }

    private static double x(double second, int seconds) {
        return LEFT + second * (WIDTH - LEFT) / Math.max(1, seconds - 1);
    }

    private static double y(double value, double most) {
        return HEIGHT - value * (HEIGHT - TOP) / most;
    }

    @FormatMethod
    private static void add(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
