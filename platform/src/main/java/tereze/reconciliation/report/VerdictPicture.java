package tereze.reconciliation.report;

import java.util.List;
import java.util.Locale;
import tereze.reconciliation.Summary;
import tereze.reconciliation.Tally;
import tereze.reconciliation.Verdict;

/// A bar for each verdict, as SVG. It says nothing that the table of verdicts does not say.
final class VerdictPicture {
    /// What is wrong comes first, what is in order last.
    static final List<Verdict> ORDER = List.of(
            Verdict.PAID_IN_TIME_HANDED_OVER,
            Verdict.PAID_LATE_BEFORE_HANDOVER,
            Verdict.PAID_AFTER_HANDOVER,
            Verdict.UNCERTAIN,
            Verdict.PAID_TWICE,
            Verdict.PAID_UNDER_OTHER_IIN,
            Verdict.PAID_IN_PART,
            Verdict.UNPAID,
            Verdict.PAID);

    /// Heights are in ems, so that the picture grows with its letters. Widths are per cents, so that nothing is
    /// stretched.
    private static final double ROW = 3.125;

    private static final double WIDEST = 72;
    private static final double NARROWEST = 1.5;

    private VerdictPicture() {}

    /// The picture in one language.
    static String of(Summary summary, Wording words) {
        String id = words.language().code() + "-picture";
        StringBuilder picture = new StringBuilder();
        picture.append("<svg class=\"bars\" role=\"img\" aria-labelledby=\"%1$s-title\" aria-describedby=\"%1$s-text\""
                .formatted(id));
        picture.append(" height=\"%sem\">\n".formatted(number(ROW * ORDER.size())));
        picture.append("<title id=\"%s-title\">%s</title>".formatted(id, words.say("picture.title")));
        picture.append("<desc id=\"%s-text\">%s</desc>\n".formatted(id, words.say("picture.text")));
        long most = Math.max(
                1,
                summary.verdicts().values().stream()
                        .mapToLong(Tally::count)
                        .max()
                        .orElse(0));
        double top = 0;
        for (Verdict verdict : ORDER) {
            long count = summary.verdicts().getOrDefault(verdict, Tally.NONE).count();
            picture.append("<svg y=\"%sem\" class=\"%s\">".formatted(number(top), style(verdict)));
            picture.append("<text y=\"1em\">%s</text>".formatted(words.say("verdict." + verdict + ".name")));
            picture.append(bar(count, most));
            picture.append(
                    "<text class=\"count\" x=\"100%%\" y=\"2.25em\">%s</text></svg>\n".formatted(words.count(count)));
            top += ROW;
        }
        return picture.append("</svg>\n").toString();
    }

    private static String bar(long count, long most) {
        if (count == 0) {
            return "";
        }
        double width = Math.max(NARROWEST, WIDEST * count / most);
        return "<rect x=\"1\" y=\"1.5em\" width=\"%s%%\" height=\".875em\" rx=\"2\"/>".formatted(number(width));
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case PAID_IN_TIME_HANDED_OVER, PAID_LATE_BEFORE_HANDOVER -> "wrong";
            case UNCERTAIN, PAID_TWICE, PAID_UNDER_OTHER_IIN, PAID_AFTER_HANDOVER -> "look";
            case PAID_IN_PART, UNPAID -> "due";
            case PAID -> "good";
        };
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
