package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// A payment may have been meant for a fine: by its person and amount, or because a bank only announced it.
final class SuspicionScenarios {
    private static final Tenge PART = Tenge.of(500);

    static final List<Scenario> ALL = List.of(
            Scenario.of("whole-without-number", 5, story -> whole(story, Verdict.UNCERTAIN, 20, Tenge.ZERO)),
            Scenario.rare(
                    "whole-without-number-on-the-first-day", story -> whole(story, Verdict.UNCERTAIN, 0, Tenge.ZERO)),
            Scenario.rare(
                    "whole-without-number-before-the-fine", story -> whole(story, Verdict.UNPAID, -1, Tenge.ZERO)),
            Scenario.rare("other-amount-without-number", story -> whole(story, Verdict.UNPAID, 20, PART)),
            Scenario.rare("half-without-number", story -> half(story, Verdict.UNCERTAIN, 7)),
            Scenario.rare("late-half-without-number", story -> half(story, Verdict.UNPAID, 8)),
            Scenario.rare("rest-without-number", SuspicionScenarios::rest),
            Scenario.rare("whole-without-number-other-payer", SuspicionScenarios::otherPayer),
            Scenario.rare("whole-without-number-handed-over", SuspicionScenarios::handedOver),
            Scenario.rare("number-of-another-person", 2, SuspicionScenarios::anotherPersons),
            Scenario.rare("number-of-the-neighbour", 2, SuspicionScenarios::neighbour),
            Scenario.rare("number-of-a-settled-fine", 2, SuspicionScenarios::settled),
            Scenario.rare("two-fines-one-paid", 2, SuspicionScenarios::onePaid),
            Scenario.rare("number-of-a-conflict", SuspicionScenarios::conflict),
            Scenario.rare("pending", story -> announced(story, Channel.STATEMENT, "PDNG")),
            Scenario.rare("pending-in-a-report", story -> announced(story, Channel.REPORT, "PDNG")),
            Scenario.rare("information", story -> announced(story, Channel.NOTIFICATION, "INFO")),
            Scenario.rare("pending-and-paid", SuspicionScenarios::announcedAndPaid));

    private SuspicionScenarios() {}

    private static void whole(Story story, Verdict verdict, int days, Tenge less) throws IOException {
        ExampleFine fine = story.fine(verdict);
        LocalDate day = fine.issuedOn().plusDays(days);
        story.send(story.payment(fine.amount().minus(less), day, fine.iin()));
    }

    private static void half(Story story, Verdict verdict, int days) throws IOException {
        ExampleFine fine = story.fine(verdict);
        story.send(story.payment(fine.half(), fine.issuedOn().plusDays(days), fine.iin()));
    }

    private static void rest(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNCERTAIN);
        story.pay(fine, PART, fine.issuedOn().plusDays(20));
        story.send(story.payment(fine.amount().minus(PART), fine.deadline(), fine.iin()));
    }

    private static void otherPayer(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNPAID);
        story.send(story.payment(fine.amount(), fine.deadline(), story.person()));
    }

    private static void handedOver(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNCERTAIN);
        story.send(story.payment(fine.amount(), fine.deadline(), fine.iin()));
        story.handOver(fine, fine.deadline().plusDays(20));
    }

    private static void anotherPersons(Story story) throws IOException {
        ExampleFine meant = story.fine(Verdict.UNCERTAIN);
        ExampleFine named = story.fine(
                Verdict.PAID_UNDER_OTHER_IIN,
                story.draft().withAmount(meant.amount()).withDays(meant.issuedOn(), meant.deadline()));
        story.pay(named, meant.amount(), meant.deadline(), meant.iin());
    }

    /// The numbers differ in one digit. Both are fines, so it is no slip, but the payer is the other person.
    private static void neighbour(Story story) throws IOException {
        ExampleFine meant = story.fine(Verdict.UNCERTAIN);
        ExampleFine beside =
                story.draft().withNumber(Numbers.twin(meant.number())).withAmount(meant.amount());
        ExampleFine named =
                story.fine(Verdict.PAID_UNDER_OTHER_IIN, beside.withDays(meant.issuedOn(), meant.deadline()));
        story.pay(named, meant.amount(), meant.deadline(), meant.iin());
    }

    private static ExampleFine alike(Story story, ExampleFine fine, Verdict verdict) throws IOException {
        ExampleFine draft = story.draft().withIin(fine.iin()).withAmount(fine.amount());
        return story.fine(verdict, draft.withDays(fine.issuedOn(), fine.deadline()));
    }

    /// A person with two fines of one amount pays twice, and writes the same number.
    private static void settled(Story story) throws IOException {
        ExampleFine paid = story.fine(Verdict.PAID_TWICE);
        alike(story, paid, Verdict.UNCERTAIN);
        story.pay(paid, paid.amount(), paid.issuedOn().plusDays(20));
        story.pay(paid, paid.amount(), paid.issuedOn().plusDays(30));
    }

    /// A person with two fines of one amount pays one of them.
    private static void onePaid(Story story) throws IOException {
        ExampleFine paid = story.fine(Verdict.PAID);
        alike(story, paid, Verdict.UNPAID);
        story.pay(paid, paid.amount(), paid.issuedOn().plusDays(20));
    }

    /// The number is one of two rows that contradict each other, so nobody knows whose fine it is.
    private static void conflict(Story story) throws IOException {
        ExampleFine meant = story.fine(Verdict.UNCERTAIN);
        ExampleFine named = DamageScenarios.conflict(story, story.draft());
        story.pay(named, meant.amount(), meant.deadline(), meant.iin());
    }

    private static void announced(Story story, Channel channel, String status) throws IOException {
        ExampleFine fine = story.fine(Verdict.UNCERTAIN);
        story.send(channel, story.payment(fine, fine.amount(), fine.deadline()).bank(bank -> bank.status(status)));
    }

    private static void announcedAndPaid(Story story) throws IOException {
        ExampleFine fine = story.fine(Verdict.PAID);
        story.send(
                Channel.NOTIFICATION,
                story.payment(fine, fine.amount(), fine.deadline()).bank(bank -> bank.status("PDNG")));
        story.pay(fine, fine.amount(), fine.deadline());
    }
}
