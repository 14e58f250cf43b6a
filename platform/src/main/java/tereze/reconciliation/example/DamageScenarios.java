package tereze.reconciliation.example;

import java.io.IOException;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// Rows that cannot be taken, and files that are cut. What is wrong is not judged, and the rest is.
final class DamageScenarios {
    private static final String LONG = "x".repeat(1 << 20);
    private static final String TOO_MUCH = "1000000000000000000";

    static final List<Scenario> ALL = List.of(
            Scenario.rare("conflict", 0, story -> conflict(story, story.draft())),
            new Scenario("wrong-fines", 0, 0, DamageScenarios::wrongFines),
            new Scenario("wrong-handovers", 0, 0, DamageScenarios::wrongHandovers),
            new Scenario("wrong-payments", 0, 6, DamageScenarios::wrongPayments),
            Scenario.rare("paid-in-dollars", DamageScenarios::dollars),
            Scenario.rare("paid-in-a-cut-statement", story -> paid(story, Channel.CUT_STATEMENT)),
            Scenario.rare("paid-in-a-cut-exchange", story -> paid(story, Channel.CUT_EXCHANGE)));

    /// It comes after all others, because it ends a file.
    static final Scenario LAST = new Scenario("payment-cut-off", 0, 1, DamageScenarios::cutOff);

    private DamageScenarios() {}

    /// Puts a fine into two registers, with two amounts.
    static ExampleFine conflict(Story story, ExampleFine fine) throws IOException {
        List<CsvWriter> registers = story.files().fines();
        registers.getFirst().fine(fine, "conflict");
        registers.getLast().fine(fine.withAmount(fine.amount().plus(fine.amount())), "conflict");
        return fine;
    }

    private static void wrongFines(Story story) throws IOException {
        for (CsvWriter file : story.files().fines()) {
            Layout layout = file.layout();
            String day = layout.day(Story.FIRST_DAY);
            file.row(List.of("", story.person(), "5000", day, day, ""));
            for (String amount : List.of("$5000", "5000 USD", TOO_MUCH, "0", "many")) {
                file.row(List.of(story.numbers().next(), story.person(), amount, day, day, ""));
            }
            for (String wrong : List.of("2026-02-30", "30.02.2026", "soon")) {
                file.row(List.of(story.numbers().next(), story.person(), "5000", day, wrong, ""));
            }
            file.row(List.of(story.numbers().next(), story.person(), "5000", day));
            file.row(List.of(story.numbers().next(), story.person(), "5000", day, day, LONG));
            // The row behind the open quotation mark shows where that ends.
            file.line('"' + story.numbers().next() + layout.delimiter() + story.person());
            file.row(List.of(story.numbers().next(), story.person(), "-5000", day, day, ""));
        }
    }

    private static void wrongHandovers(Story story) throws IOException {
        for (CsvWriter file : story.files().handovers()) {
            file.row(List.of("soon", story.numbers().next(), ""));
            file.row(List.of(file.layout().day(Story.FIRST_DAY), "", ""));
            file.row(List.of(file.layout().day(Story.FIRST_DAY)));
        }
    }

    /// Each row would have paid a fine.
    private static void wrongPayments(Story story) throws IOException {
        CsvWriter file = story.files().terminal(Channel.TERMINAL);
        for (String amount : List.of("-5000", "$5000", TOO_MUCH, "")) {
            file.row(List.of("2026-09-01", amount, story.fine(Verdict.UNPAID).number(), "", "W"));
        }
        file.row(List.of("2026-13-01", "500000", story.fine(Verdict.UNPAID).number(), "", "W"));
        file.row(List.of("2026-09-01", "500000", story.fine(Verdict.UNPAID).number() + LONG, "", "W"));
        file.line("2026-09-01,500000,\"" + story.numbers().next() + ",,W");
        file.row(List.of("2026-09-01", "0", "", "", "W"));
    }

    private static void dollars(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.send(
                Channel.OLD_STATEMENT,
                story.payment(fine, fine.amount(), fine.deadline()).bank(bank -> bank.currency("USD")));
    }

    private static void paid(Story story, Channel channel) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        ExamplePayment payment = story.payment(fine, fine.amount(), fine.deadline());
        story.send(channel, channel == Channel.CUT_EXCHANGE ? payment.saying(fine.number()) : payment);
    }

    private static void cutOff(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        Tenge amount = fine.amount();
        story.files().cutIn(story.payment(fine, amount, fine.deadline()));
    }
}
