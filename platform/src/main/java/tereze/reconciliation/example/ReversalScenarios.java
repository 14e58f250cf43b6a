package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// Money is taken back.
final class ReversalScenarios {
    static final List<Scenario> ALL = List.of(
            Scenario.of("reversed", 3, ReversalScenarios::reversed),
            Scenario.rare("reversed-then-paid", ReversalScenarios::thenPaid),
            Scenario.rare("twice-one-reversed", ReversalScenarios::oneOfTwo),
            Scenario.rare("half-reversed", ReversalScenarios::half),
            Scenario.rare("one-part-reversed", ReversalScenarios::part),
            Scenario.rare("reversal-of-another-amount", ReversalScenarios::otherAmount),
            Scenario.rare("reversal-before-the-payment", ReversalScenarios::before),
            Scenario.rare("reversal-not-booked", ReversalScenarios::notBooked),
            Scenario.rare("credit-marked-as-reversal", ReversalScenarios::marked),
            Scenario.rare("reversed-then-handed-over", ReversalScenarios::handedOver));

    private ReversalScenarios() {}

    private static void takeBack(Story story, ExampleFine fine, Tenge amount, int days) throws IOException {
        takeBack(story, fine, amount, days, "BOOK");
    }

    private static void takeBack(Story story, ExampleFine fine, Tenge amount, int days, String status)
            throws IOException {
        LocalDate day = fine.issuedOn().plusDays(days);
        Channel channel = story.any(2) == 0 ? Channel.OLD_STATEMENT : Channel.STATEMENT;
        story.send(
                channel,
                story.payment(fine, amount, day)
                        .by("")
                        .bank(bank -> bank.debit().status(status)));
    }

    private static void reversed(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
        takeBack(story, fine, fine.amount(), 25);
    }

    private static void thenPaid(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
        takeBack(story, fine, fine.amount(), 25);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(30));
    }

    private static void oneOfTwo(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(22));
        takeBack(story, fine, fine.amount(), 25);
    }

    private static void half(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.pay(fine, fine.half(), fine.issuedOn().plusDays(2));
        takeBack(story, fine, fine.half(), 40);
    }

    private static void part(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID_IN_PART);
        Tenge part = Tenge.of(1_000);
        story.pay(fine, part, fine.issuedOn().plusDays(20));
        story.pay(fine, fine.amount().minus(part), fine.issuedOn().plusDays(22));
        takeBack(story, fine, part, 25);
    }

    private static void otherAmount(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
        takeBack(story, fine, Tenge.of(777), 25);
    }

    private static void before(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        takeBack(story, fine, fine.amount(), 15);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
    }

    private static void notBooked(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
        takeBack(story, fine, fine.amount(), 25, "PDNG");
    }

    /// The mark says nothing of the direction.
    private static void marked(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        ExamplePayment payment =
                story.payment(fine, fine.amount(), fine.issuedOn().plusDays(20));
        story.send(Channel.STATEMENT, payment.bank(bank -> bank.marked(true)));
    }

    private static void handedOver(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.pay(fine, fine.amount(), fine.issuedOn().plusDays(20));
        takeBack(story, fine, fine.amount(), 25);
        story.handOver(fine, fine.deadline().plusDays(10));
    }
}
