package tereze.reconciliation.example;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tereze.law.Tenge;
import tereze.reconciliation.Verdict;

/// One payment names several fines.
final class SeveralNumbersScenarios {
    private static final Tenge OTHER_SUM = Tenge.of(1_234);

    static final List<Scenario> ALL = List.of(
            new Scenario("two-numbers", 5, 2, story -> paid(story, Verdict.PAID, 2)),
            Scenario.rare("three-numbers", 3, story -> paid(story, Verdict.PAID, 3)),
            Scenario.rare("two-numbers-handed-over", 2, SeveralNumbersScenarios::handedOver),
            Scenario.rare("two-numbers-of-two-people", 2, SeveralNumbersScenarios::twoPeople),
            Scenario.rare("two-numbers-and-a-rest", 2, SeveralNumbersScenarios::rest),
            Scenario.rare("two-numbers-other-sum", 2, SeveralNumbersScenarios::otherSum),
            Scenario.rare("two-numbers-other-sum-one-paid", 2, SeveralNumbersScenarios::onePaid));

    private SeveralNumbersScenarios() {}

    /// Fines of one person, who had time for the half until the same day.
    private static List<ExampleFine> fines(Story story, Verdict verdict, int count) throws IOException {
        List<ExampleFine> fines = new ArrayList<>();
        ExampleFine first = story.draft();
        for (int i = 0; i < count; i++) {
            ExampleFine fine = story.draft().withIin(first.iin()).withDays(first.issuedOn(), first.deadline());
            fines.add(story.fine(verdict, fine));
        }
        return fines;
    }

    private static Tenge sum(List<ExampleFine> fines) {
        return fines.stream().map(ExampleFine::amount).reduce(Tenge.ZERO, Tenge::plus);
    }

    /// One payment for all of them, after the time of the half.
    private static void payAll(Story story, List<ExampleFine> fines, Tenge amount, String payer) throws IOException {
        String numbers =
                String.join(", ", fines.stream().map(ExampleFine::number).toList());
        LocalDate day = fines.getFirst().deadline();
        story.send(story.payment(amount, day, payer).saying(story.naming(numbers)));
    }

    private static List<ExampleFine> paid(Story story, Verdict verdict, int count) throws IOException {
        List<ExampleFine> fines = fines(story, verdict, count);
        payAll(story, fines, sum(fines), fines.getFirst().iin());
        return fines;
    }

    private static void handedOver(Story story) throws IOException {
        for (ExampleFine fine : paid(story, Verdict.PAID_IN_TIME_HANDED_OVER, 2)) {
            story.handOver(fine, fine.deadline().plusDays(20));
        }
    }

    private static void twoPeople(Story story) throws IOException {
        ExampleFine own = story.fine(Verdict.PAID);
        ExampleFine other =
                story.fine(Verdict.PAID_UNDER_OTHER_IIN, story.draft().withDays(own.issuedOn(), own.deadline()));
        payAll(story, List.of(own, other), own.amount().plus(other.amount()), own.iin());
    }

    private static void rest(Story story) throws IOException {
        List<ExampleFine> fines = fines(story, Verdict.PAID, 2);
        ExampleFine first = fines.getFirst();
        Tenge part = Tenge.of(500);
        story.pay(first, part, first.issuedOn().plusDays(20));
        payAll(story, fines, sum(fines).minus(part), first.iin());
    }

    private static void otherSum(Story story) throws IOException {
        List<ExampleFine> fines = fines(story, Verdict.UNCERTAIN, 2);
        payAll(story, fines, OTHER_SUM, fines.getFirst().iin());
    }

    /// A settled fine is settled, whatever else names it.
    private static void onePaid(Story story) throws IOException {
        ExampleFine first = story.fine(Verdict.PAID);
        ExampleFine second = story.fine(
                Verdict.UNCERTAIN, story.draft().withIin(first.iin()).withDays(first.issuedOn(), first.deadline()));
        story.pay(first, first.amount(), first.issuedOn().plusDays(1));
        payAll(story, List.of(first, second), OTHER_SUM, first.iin());
    }
}
