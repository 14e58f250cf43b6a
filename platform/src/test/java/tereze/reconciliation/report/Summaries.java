package tereze.reconciliation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tereze.payments.Hole;
import tereze.reconciliation.AccountHole;
import tereze.reconciliation.InputSummary;
import tereze.reconciliation.Summary;
import tereze.reconciliation.Tally;
import tereze.reconciliation.Terms;
import tereze.reconciliation.TermsFile;
import tereze.reconciliation.Verdict;

/// Summaries to report.
final class Summaries {
    static final String SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private Summaries() {}

    /// A summary as an authority with many fines has it.
    static Summary usual() {
        return new Summary(
                "1.4.0",
                TermsFile.usual(),
                inputs(),
                verdicts(),
                tally(4_071, "80035860.00"),
                List.of(new AccountHole(
                        "KZ86125KZT1001300335",
                        "KZT",
                        new Hole(
                                "053-0312.xml#1",
                                "053-0314.xml#1",
                                new BigDecimal("1204500.5"),
                                new BigDecimal("1398110.12345")))));
    }

    private static List<InputSummary> inputs() {
        return List.of(
                new InputSummary(
                        "fines-2024.csv",
                        "fines",
                        SHA256,
                        "windows-1251",
                        ";",
                        1_248_301,
                        1_248_298,
                        3,
                        true,
                        LocalDate.parse("2024-01-01"),
                        LocalDate.parse("2024-12-31")),
                new InputSummary(
                        "Орындаушыларға беру.csv",
                        "handovers",
                        SHA256,
                        "UTF-8",
                        ",",
                        190_204,
                        190_204,
                        0,
                        true,
                        LocalDate.parse("2024-02-01"),
                        LocalDate.parse("2025-01-17")),
                new InputSummary(
                        "terminals.csv.gz",
                        "payments",
                        SHA256,
                        "UTF-16LE",
                        "\t",
                        402_118,
                        402_118,
                        0,
                        true,
                        LocalDate.parse("2024-01-02"),
                        LocalDate.parse("2024-12-30")),
                new InputSummary(
                        "053-0312.xml",
                        "camt",
                        SHA256,
                        "UTF-8",
                        "",
                        611_003,
                        610_998,
                        5,
                        false,
                        LocalDate.parse("2024-03-12"),
                        LocalDate.parse("2024-03-12")),
                new InputSummary("kl_to_1c.txt", "1c", SHA256, "windows-1251", "", 12, 0, 12, true, null, null));
    }

    private static Map<Verdict, Tally> verdicts() {
        return Map.of(
                Verdict.UNCERTAIN, tally(3_120, "61339200.00"),
                Verdict.PAID_IN_PART, tally(8_410, "165340600.00"),
                Verdict.UNPAID, tally(214_880, "4224540800.00"),
                Verdict.PAID_IN_TIME_HANDED_OVER, tally(1_412, "27759920.50"),
                Verdict.PAID_LATE_BEFORE_HANDOVER, tally(655, "12877300.00"),
                Verdict.PAID_AFTER_HANDOVER, tally(71_220, "1400185200.00"),
                Verdict.PAID_TWICE, tally(21_006, "412977960.00"),
                Verdict.PAID_UNDER_OTHER_IIN, tally(9_344, "183703040.00"),
                Verdict.PAID, tally(918_251, "18052814660.00"));
    }

    /// The same, with names that somebody chose to do harm.
    static Summary hostile(String text) {
        return new Summary(
                text,
                TermsFile.usual().counting(Terms.Count.WORKING),
                List.of(new InputSummary(text, text, text, text, text, 1, 1, 0, true, null, null)),
                Map.of(),
                Tally.NONE,
                List.of(new AccountHole(text, text, new Hole(text, text, BigDecimal.ONE, BigDecimal.TEN))));
    }

    /// A summary of nothing.
    static Summary empty() {
        return new Summary("1.4.0", TermsFile.usual(), List.of(), Map.of(), Tally.NONE, List.of());
    }

    private static Tally tally(long count, String sum) {
        return new Tally(count, new BigDecimal(sum));
    }
}
