package tereze.reconciliation.report;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tereze.api.CleanText;
import tereze.api.Language;
import tereze.reconciliation.WrongHandover;

/// A letter to a bailiff as XHTML: the same in Kazakh and in Russian, then one list of the fines in both languages,
/// each
/// from a new page on. Immutable.
final class LetterPage {
    private static final String STYLE = StyleSheet.of("letter");
    private static final List<Wording> LANGUAGES = List.of(new Wording(Language.KK), new Wording(Language.RU));
    private static final List<String> COLUMNS = List.of("number", "amount", "paid", "handed-over", "evidence");
    private static final String IN_TIME = inEach(" · ", words -> words.say("letter.in-time"));
    private static final String LATE = inEach(" · ", words -> words.say("letter.late"));

    private final ZoneId zone;
    private final boolean specimen;

    LetterPage(ZoneId zone, boolean specimen) {
        this.zone = zone;
        this.specimen = specimen;
    }

    /// The whole page.
    String of(LetterPart part) {
        StringBuilder page = new StringBuilder();
        page.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"kk\"><head><title>")
                .append(LANGUAGES.getFirst().say("letter.title"))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        LANGUAGES.forEach(words -> letter(page, part, words));
        list(page, part);
        return page.append("</body></html>").toString();
    }

    private void letter(StringBuilder page, LetterPart part, Wording words) {
        page.append("<div class=\"letter\" lang=\"")
                .append(words.language().code())
                .append("\">");
        head(page, part, words);
        page.append("<h1>").append(words.say("letter.title")).append("</h1>");
        paragraph(page, "lead", words.say("letter.lead"));
        paragraph(page, "total", total(part, words));
        requests(page, words);
        if (part.continued()) {
            paragraph(page, "total", words.say("letter.continued"));
        }
        end(page, words);
        page.append("</div>");
    }

    private void head(StringBuilder page, LetterPart part, Wording words) {
        page.append("<div class=\"mark\"><div class=\"lit\"></div><div class=\"bar\"></div>")
                .append("<div class=\"post\"></div></div>");
        if (specimen) {
            paragraph(page, "specimen", Wording.specimen());
        }
        paragraph(page, "to", words.say("letter.to"));
        paragraph(
                page,
                "bailiff",
                CleanText.isBlank(part.bailiff())
                        ? words.say("letter.to.unnamed")
                        : Wording.quoted(CleanText.strip(part.bailiff())));
    }

    private static String total(LetterPart part, Wording words) {
        BigDecimal sum =
                part.fines().stream().map(fine -> fine.amount().inTenge()).reduce(BigDecimal.ZERO, BigDecimal::add);
        String total = words.say(
                "letter.total", Map.of("count", words.count(part.fines().size()), "sum", words.amount(sum)));
        return part.isOneOfSeveral()
                ? words.say("letter.part", Map.of("part", words.count(part.place()))) + ". " + total
                : total;
    }

    private static void requests(StringBuilder page, Wording words) {
        paragraph(page, "ask", words.say("letter.ask"));
        page.append("<ul>");
        for (String request : List.of("end", "lift", "return")) {
            page.append("<li>").append(words.say("letter.ask." + request)).append("</li>");
        }
        page.append("</ul>");
    }

    private void list(StringBuilder page, LetterPart part) {
        page.append("<div class=\"letter\"><h2 class=\"list\">")
                .append(inEach("<br/>", words -> words.say("letter.list")))
                .append("</h2><table><thead><tr>");
        for (String column : COLUMNS) {
            page.append("<th scope=\"col\" class=\"")
                    .append(column)
                    .append("\">")
                    .append(inEach("<br/>", words -> words.say("letter.column." + column)))
                    .append("</th>");
        }
        page.append("</tr></thead><tbody>");
        part.fines().forEach(fine -> row(page, fine));
        page.append("</tbody></table></div>");
    }

    private void row(StringBuilder page, WrongHandover fine) {
        page.append("<tr>");
        cell(page, Wording.quoted(fine.number()));
        page.append("<td class=\"amount\">")
                .append(LANGUAGES.getFirst().amount(fine.amount().inTenge()))
                .append("</td>");
        cell(
                page,
                Wording.moment(LocalDateTime.ofInstant(fine.paidAt(), zone)) + "<br/><span class=\"note\">"
                        + (fine.inTime() ? IN_TIME : LATE) + "</span>");
        cell(page, Wording.day(fine.handedOverOn()));
        cell(page, Wording.quoted(fine.evidence()).replace(";", "; "));
        page.append("</tr>");
    }

    /// The same in each language.
    private static String inEach(String between, Function<Wording, String> text) {
        return LANGUAGES.stream()
                .map(words -> "<span lang=\"" + words.language().code() + "\">" + text.apply(words) + "</span>")
                .collect(Collectors.joining(between));
    }

    private static void end(StringBuilder page, Wording words) {
        page.append("<div class=\"end\"><h2>")
                .append(words.say("letter.basis.title"))
                .append("</h2>");
        paragraph(page, "basis", words.say("letter.basis"));
        paragraph(page, "basis", words.say("letter.check"));
        page.append("<div class=\"sign\">");
        for (String label : List.of("date", "name", "signature")) {
            paragraph(page, label, words.say("letter.sign." + label));
        }
        page.append("</div></div>");
    }

    private static void cell(StringBuilder page, String markup) {
        page.append("<td>").append(markup).append("</td>");
    }

    private static void paragraph(StringBuilder page, String style, String markup) {
        page.append("<p class=\"").append(style).append("\">").append(markup).append("</p>");
    }
}
