package tereze.reconciliation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tereze.api.CleanText;
import tereze.reconciliation.AccountHole;
import tereze.reconciliation.InputSummary;
import tereze.reconciliation.Summary;
import tereze.reconciliation.Tally;
import tereze.reconciliation.Verdict;
import tereze.reconciliation.report.PageTable.Column;

/// The summary in one language, as markup.
final class SummarySection {
    private static final String NOTHING = "–";

    private final Summary summary;
    private final Wording words;
    private final StringBuilder markup = new StringBuilder();

    private SummarySection(Summary summary, Wording words) {
        this.summary = summary;
        this.words = words;
    }

    static String of(Summary summary, Wording words) {
        return new SummarySection(summary, words).written();
    }

    private String written() {
        String code = words.language().code();
        markup.append("<section id=\"%1$s\" lang=\"%1$s\" aria-labelledby=\"%1$s-title\">\n".formatted(code));
        markup.append("<h1 id=\"%s-title\">%s</h1>\n".formatted(code, words.say("title")));
        Tally all = summary.verdicts().values().stream().reduce(Tally.NONE, SummarySection::plus);
        paragraph("lead", words.say("lead", Map.of("count", words.count(all.count()))));
        markup.append("<div class=\"first\">\n");
        wrong();
        markup.append("<figure class=\"picture\">\n<figcaption><h2>%s</h2>".formatted(words.say("picture.title")));
        paragraph("soft", words.say("picture.text"));
        markup.append("</figcaption>\n")
                .append(VerdictPicture.of(summary, words))
                .append("</figure>\n</div>\n");
        verdicts(all);
        unmatched();
        holes();
        inputs();
        list("terms", discount(), tolerance());
        list("limits", words.say("limits.files"), words.say("limits.errors"), words.say("limits.law"));
        return markup.append("</section>\n").toString();
    }

    /// The number that matters.
    private void wrong() {
        Tally inTime = tally(Verdict.PAID_IN_TIME_HANDED_OVER);
        Tally late = tally(Verdict.PAID_LATE_BEFORE_HANDOVER);
        Tally wrong = plus(inTime, late);
        markup.append("<div class=\"wrong-ones%s\">\n".formatted(wrong.count() == 0 ? " none" : ""));
        markup.append("<h2>%s</h2>\n".formatted(words.say("wrong.title")));
        paragraph("number", words.count(wrong.count()));
        if (wrong.count() == 0) {
            paragraph("detail", words.say("wrong.none"));
        } else {
            paragraph("sum", words.say("wrong.sum", Map.of("sum", amount(wrong.sum()))));
            paragraph(
                    "detail",
                    words.say(
                            "wrong.parts",
                            Map.of("inTime", words.count(inTime.count()), "late", words.count(late.count()))));
            paragraph("detail", words.say("wrong.do"));
        }
        markup.append("</div>\n");
    }

    private void verdicts(Tally all) {
        PageTable table = table(
                "verdicts",
                Column.text(words.say("column.verdict")),
                Column.prose(words.say("column.means")),
                Column.figures(words.say("column.count")),
                Column.figures(words.say("column.sum")));
        for (Verdict verdict : VerdictPicture.ORDER) {
            String key = "verdict." + verdict;
            table.row(List.of(
                    words.say(key + ".name") + "<code>" + verdict.name().replace("_", "_<wbr>") + "</code>",
                    words.say(key + ".means") + " <span class=\"do\">" + words.say(key + ".do") + "</span>",
                    words.count(tally(verdict).count()),
                    amount(tally(verdict).sum())));
        }
        table.row(List.of(words.say("verdicts.total"), "", words.count(all.count()), amount(all.sum())));
        markup.append(table.end());
    }

    private void unmatched() {
        heading("unmatched");
        Tally unmatched = summary.unmatched();
        paragraph(
                "text",
                words.say(
                        "unmatched.text",
                        Map.of("count", words.count(unmatched.count()), "sum", amount(unmatched.sum()))));
    }

    private void holes() {
        if (summary.holes().isEmpty()) {
            heading("holes");
            paragraph("text", words.say("holes.none"));
        } else {
            PageTable table = table(
                    "holes",
                    Column.text(words.say("column.account")),
                    Column.text(words.say("column.after")),
                    Column.figures(words.say("column.closing")),
                    Column.text(words.say("column.before")),
                    Column.figures(words.say("column.opening")));
            summary.holes().forEach(hole -> table.row(cells(hole)));
            paragraph("text", words.say("holes.text"));
            markup.append(table.end());
        }
        paragraph("text", words.say("holes.never"));
    }

    private List<String> cells(AccountHole of) {
        return List.of(
                quotedOr(of.account()) + " " + Wording.quoted(of.currency()),
                Wording.quoted(of.hole().after()),
                balance(of.hole().closing()),
                Wording.quoted(of.hole().before()),
                balance(of.hole().opening()));
    }

    private String balance(@Nullable BigDecimal balance) {
        return balance == null ? NOTHING : amount(balance);
    }

    private void inputs() {
        PageTable table = table(
                "inputs",
                Column.text(words.say("column.file")),
                Column.text(words.say("column.kind")),
                Column.figures(words.say("column.rows")),
                Column.figures(words.say("column.taken")),
                Column.figures(words.say("column.rejected")),
                Column.text(words.say("column.days")),
                Column.text(words.say("column.complete")));
        summary.inputs().forEach(input -> table.row(cells(input)));
        markup.append(table.end());
    }

    private List<String> cells(InputSummary input) {
        return List.of(
                "<bdi>" + Wording.quoted(input.file()) + "</bdi><code>" + Wording.quoted(input.sha256()) + "</code>",
                words.sayOr("kind." + input.kind(), input.kind()) + written(input),
                words.count(input.rows()),
                words.count(input.taken()),
                words.count(input.rejected()),
                days(input.first(), input.last()),
                words.say("complete." + input.complete()));
    }

    /// The encoding and the delimiter of a file, where it has them.
    private static String written(InputSummary input) {
        String how = input.encoding() + " " + input.delimiter().replace("\t", "\\t");
        return CleanText.isBlank(how) ? "" : "<code>" + Wording.quoted(CleanText.strip(how)) + "</code>";
    }

    private static String days(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null || last == null) {
            return NOTHING;
        }
        return first.equals(last) ? Wording.day(first) : Wording.day(first) + " – " + Wording.day(last);
    }

    private String discount() {
        return words.say(
                "terms.discount." + summary.terms().count(),
                Map.of(
                        "days", words.count(summary.terms().days()),
                        "share", words.count(summary.terms().share())));
    }

    private String tolerance() {
        BigDecimal tolerance = summary.terms().tolerance().inTenge();
        return words.say("terms.tolerance", Map.of("tolerance", amount(tolerance)));
    }

    private void list(String key, String... items) {
        heading(key);
        markup.append("<ul>\n");
        for (String item : items) {
            markup.append("<li>").append(item).append("</li>\n");
        }
        markup.append("</ul>\n");
    }

    private PageTable table(String key, Column... columns) {
        heading(key);
        return new PageTable(id(key), List.of(columns));
    }

    private void heading(String key) {
        markup.append("<h2 id=\"%s\">%s</h2>\n".formatted(id(key), words.say(key + ".title")));
    }

    private String id(String key) {
        return words.language().code() + "-" + key;
    }

    private void paragraph(String style, String text) {
        markup.append("<p class=\"%s\">".formatted(style)).append(text).append("</p>\n");
    }

    private Tally tally(Verdict verdict) {
        return summary.verdicts().getOrDefault(verdict, Tally.NONE);
    }

    private String amount(BigDecimal amount) {
        return words.amount(amount);
    }

    private static String quotedOr(String text) {
        return text.isEmpty() ? NOTHING : Wording.quoted(text);
    }

    private static Tally plus(Tally one, Tally other) {
        return new Tally(one.count() + other.count(), one.sum().add(other.sum()));
    }
}
