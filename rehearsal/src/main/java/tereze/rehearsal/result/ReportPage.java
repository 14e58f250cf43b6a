package tereze.rehearsal.result;

import com.google.errorprone.annotations.FormatMethod;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import tereze.rehearsal.result.Chart.Series;
import tereze.releases.RehearsalReport;

/// The report for people: figures and charts in one file that needs nothing else. Headings are in Kazakh, Russian and
/// English; reasons are in English, as in `report.json`.
final class ReportPage {
    private static final ResourceBundle WORDS = ResourceBundle.getBundle("tereze.rehearsal.report", Locale.ROOT);

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;color:#14202b;background:#fbfaf7;max-width:56rem;margin:2rem auto;\
            padding:0 1rem}h1{font-size:1.6rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
            td,th{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #d9dedd;vertical-align:top}
            td{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
            .passed{color:#0b4f5c}.failed{color:#9c1c1c}.specimen{border:1px solid;padding:.1rem .6rem;display:inline-block}
            figure{margin:1.5rem 0}figcaption{font-weight:600}svg{width:100%;height:auto}svg text{font-size:11px;fill:#4a5a66}
            path{fill:none;stroke-width:1.5}.grid{stroke:#e3e6e4}.down{fill:#f4a259;opacity:.25}.legend{margin:.2rem 0}
            .legend span::before{content:"";display:inline-block;width:.8rem;height:.2rem;background:var(--c);\
            margin-right:.3rem;vertical-align:middle}.legend .unit::before{display:none}
            """;
    private static final String TEAL = "#0b4f5c";
    private static final String ORANGE = "#b4591a";
    private static final String GREY = "#8a949b";

    private final RehearsalReport report;
    private final Course course;

    ReportPage(RehearsalReport report, Course course) {
        this.report = report;
        this.course = course;
    }

    String html() {
        StringBuilder page = new StringBuilder();
        page.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(Html.text(word("title") + ": " + report.service()))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n<p class=\"specimen\">")
                .append(Html.text(word("specimen")))
                .append("</p>\n<h1>")
                .append(Html.text(word("title") + ": " + report.service() + ", v" + report.version()))
                .append("</h1>\n<h2 class=\"")
                .append(report.passed() ? "passed" : "failed")
                .append("\">")
                .append(Html.text(word(report.passed() ? "passed" : "failed")))
                .append("</h2>\n");
        if (!report.reason().isEmpty()) {
            page.append("<ul lang=\"en\">");
            for (String reason : report.reason().split("; ", -1)) {
                page.append("<li>").append(Html.text(reason)).append("</li>");
            }
            page.append("</ul>\n");
        }
        page.append(table());
        charts().forEach(chart -> page.append(chart.svg()));
        return page.append("</body></html>\n").toString();
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }

    private List<Chart> charts() {
        return List.of(
                chart(
                        "chart.arrivals",
                        "unit.people",
                        Series.of(word("arrivals"), GREY, course.arrivals()),
                        Series.of(word("tickets"), TEAL, course.tickets())),
                chart("chart.tickets", "unit.millis", new Series("p99", TEAL, course.ticketMillis())),
                chart(
                        "chart.applications",
                        "unit.applications",
                        Series.of(word("applications"), TEAL, course.applications())),
                chart(
                        "chart.latency",
                        "unit.millis",
                        new Series("p50", TEAL, course.p50()),
                        new Series("p99", ORANGE, course.p99())));
    }

    private Chart chart(String title, String unit, Series... series) {
        return new Chart(word(title), word(unit), List.of(series), course.downFrom(), course.downTo());
    }

    private String table() {
        StringBuilder rows = new StringBuilder("<table>\n");
        row(rows, "at", report.at().toString());
        row(
                rows,
                "build",
                report.build().substring(0, Math.min(16, report.build().length())) + "…");
        row(rows, "machine", number("%d CPU, %,d MB", report.cpus(), report.memory() / 1_000_000));
        row(rows, "families", number("%,d", report.families()));
        row(rows, "tickets", number("%,d", report.tickets()));
        row(rows, "tickets.lost", number("%,d", report.ticketsLost()));
        row(rows, "tickets.millis", number("%,.1f / %,.1f ms", course.ticketP50(), course.ticketP99()));
        row(rows, "minutes", number("%d", report.minutes()));
        row(rows, "applications", number("%,d", report.applications()));
        row(rows, "receipts", number("%,d", report.receipts()));
        row(rows, "receipts.lost", number("%,d", report.receiptsLost()));
        row(rows, "doubles", number("%,d", report.doubles()));
        row(rows, "inversions", number("%,d", report.inversions()));
        row(rows, "goodput", number("%,.2f / s", report.goodput()));
        row(rows, "latency", number("%,.1f / %,.1f ms", report.p50(), report.p99()));
        row(rows, "errors", number("%,d", report.errors()));
        row(rows, "recovery", number("%,.1f s", report.recoverySeconds()));
        row(rows, "beside", report.beside().isEmpty() ? "–" : String.join(", ", report.beside()));
        return rows.append("</table>\n").toString();
    }

    @FormatMethod
    private static String number(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static void row(StringBuilder rows, String key, String value) {
        rows.append("<tr><th scope=\"row\">")
                .append(Html.text(word(key)))
                .append("</th><td>")
                .append(Html.text(value))
                .append("</td></tr>\n");
    }
}
